// Why the program does not run, as one of the causes there are texts for (i18n, EntryTexts).

/** An error whose cause is known, and the address it is about. */
export class ProgramError extends Error {
  constructor(cause, address, status) {
    super(address);
    Object.assign(this, { cause, address, status });
  }
}

/** The causes that no other try does away with. */
export const LASTING = /csp|no-wasm/;

/**
 * The cause of an error, if it is known, and the server's status where it is about one. A module that does not load
 * says nothing of the reason; asking for the file itself does.
 */
export async function failureOf(error) {
  if (error.cause !== "module") return error;
  try {
    const { ok, status, headers } = await fetch(error.address);
    if (!ok) return { cause: "http", status };
    return { cause: /javascript/.test(headers.get("content-type")) ? "network" : "mime" };
  } catch {
    return { cause: "network" };
  }
}
