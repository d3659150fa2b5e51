// The companion as one module: the glue that wasm-bindgen made for it, and what joins it to a widget.

import init from "companion-glue";

export { join } from "./join.js";

/** Ready when the program is. */
export const ready = init({ module_or_path: bytes() });

/** Its bytes, from a script where the server gives out no wasm. */
async function bytes() {
  const address = new URL(COMPANION_WASM, import.meta.url).href;
  const response = await fetch(address).catch(() => undefined);
  // What stands for a missing file on some servers is a web page.
  const isThere = response?.ok && !/html/.test(response.headers.get("content-type"));
  // With what tells apart the tries (companion-source.js): some browsers remember a module that failed.
  const { search } = new URL(import.meta.url);
  return isThere ? response : (await import(`${address}.js${search}`)).default;
}
