// Why the program does not run, as one of the causes there are texts for (i18n, EntryTexts).

/** An error whose cause is known, and the address it is about. */
export class ProgramError extends Error {
  constructor(cause, address, status) {
    super(`${address} ${status ?? ""}`);
    Object.assign(this, { cause, address, status });
  }
}

/**
 * The cause of an error, the server's status where it is about one, and whether another try may help.
 */
export async function failureOf(error) {
  const { cause, status } = error instanceof ProgramError ? await diagnosis(error) : trap(error);
  return { cause, status, helpful: cause !== "csp" && cause !== "no-wasm" };
}

/** What the engine says of wasm it does not run. */
function trap(error) {
  if (/unsafe-eval|content.security|\bcsp\b/i.test(error?.message)) return { cause: "csp" };
  // Engines that do not know what the program is written in (reference types) are older than those
  // that know tags: Chrome 95, Firefox 100, Safari 15.2.
  return { cause: WebAssembly.Tag ? "program" : "no-wasm" };
}

/** A module that does not load says nothing of the reason; asking for the file itself does. */
async function diagnosis(error) {
  if (error.cause !== "module") return error;
  try {
    const { ok, status, headers } = await fetch(error.address);
    if (!ok) return { cause: "http", status };
    return { cause: /javascript/.test(headers.get("content-type")) ? "network" : "mime" };
  } catch {
    return { cause: "network" };
  }
}
