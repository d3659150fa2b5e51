// Why the app does not run, as one of the causes that have a text (src/i18n, loader texts).

/** An error with a known cause, and the address it is about. */
export class AppError extends Error {
  constructor(cause, address, status) {
    super(address);
    Object.assign(this, { cause, address, status });
  }
}

/** The causes that no retry can fix. */
export const PERMANENT_CAUSES = /base|csp|no-wasm/;

/**
 * The cause of an error, and the server's status where it matters. A module that does not load gives no
 * reason, so its file is requested once more to find one.
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
