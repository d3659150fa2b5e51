// The companion where it lies in the script itself (see companion-source.js for where it is fetched).

import bytes from "companion.wasm";
import init from "companion-glue";
import { join } from "./join.js";

let coming;

/** The companion, ready. */
export function companion() {
  return (coming ??= init({ module_or_path: bytes }).then(() => ({ join })));
}
