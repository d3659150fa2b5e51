// The program where it lies in the script itself (see program.js for where it is fetched).

import bytes from "program.wasm";
import * as app from "./app.js";
import { ProgramError } from "./failure.js";

let running;
let started = false;

/** The program, ready to mount. */
export function program() {
  return (running ??= start());
}

/** Forgets a program that stopped. Not to be tried again without asking: it takes the page with it. */
export function forget() {
  running = undefined;
  return false;
}

async function start() {
  if (typeof WebAssembly !== "object") throw new ProgramError("no-wasm");
  // One script runs one program; the page, which is our own, can be had anew.
  if (started) return new Promise(() => location.reload());
  await app.start(bytes);
  started = true;
  return app;
}
