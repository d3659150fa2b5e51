// The companion as one module, its program named by a literal.

import init from "companion-glue";

export { join } from "../element/join.js";

/** Ready when the program is. */
export const ready = init({ module_or_path: fetch(new URL(COMPANION_WASM, import.meta.url).href) });
