// The program where it lies in the script itself (see program.js for where it is fetched).

import bytes from "program.wasm";
import * as app from "./app.js";
import { ProgramError } from "./failure.js";

let running;

/** The program, ready to mount. */
export function program() {
  return (running ??= start());
}

/** Forgets a program that stopped, so that another try is one. */
export function forget() {
  running = undefined;
}

async function start() {
  if (typeof WebAssembly !== "object") throw new ProgramError("no-wasm");
  await app.start(bytes);
  return app;
}
