// The program where a bundler has put it (../element/program.js has it from beside the script). Each file is
// named by a literal, since those are what bundlers look for.

import { ProgramError } from "../element/failure.js";
import { inTime } from "../element/in-time.js";

let running;
let attempts = 0;
/** The module with the glue, as it came first. */
let app;

/** The program, ready to mount. */
export function program() {
  return (running ??= start());
}

/** How often a page begins anew of itself; a program that always stops must not run in circles. */
const RESTARTS = 3;

/** Forgets a program that did not come or stopped, so that another try is one. Whether it may be made
 * without asking. */
export function forget() {
  if (running) attempts++;
  running = undefined;
  return attempts <= RESTARTS;
}

async function start() {
  if (typeof WebAssembly !== "object") throw new ProgramError("no-wasm");
  const wasm = inTime(download());
  wasm.catch(() => {});
  const module = await inTime(load());
  await module.start(await wasm);
  return module;
}

async function download() {
  const address = new URL(WASM_FILE, import.meta.url).href;
  const response = await fetch(address).catch(failing);
  if (!response.ok) throw new ProgramError("http", address, response.status);
  return response;
}

/** A module whose program stopped runs no other; under another address it is another module. */
async function load() {
  if (app) return import(/* @vite-ignore */ `${app.address}?${attempts}`).catch(failing);
  return (app = await import("./khuyen-hoc-timeline-app.js").catch(failing));
}

function failing() {
  throw new ProgramError("network");
}
