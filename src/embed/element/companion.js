// The companion as one module: the glue that wasm-bindgen made for it, and what joins it to a widget.

import init from "companion-glue";

export { join } from "./join.js";

/** Ready when the program is. */
export const ready = init({
  module_or_path: fetch(new URL(COMPANION_WASM, import.meta.url)),
});
