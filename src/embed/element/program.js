// The program: downloaded once per page, however many elements there are.

import { ProgramError } from "./failure.js";
import { TIME_LIMIT } from "./time-limit.js";

let running;
let attempts = 0;

/** The program, ready to mount. */
export function program() {
  return (running ??= start());
}

/** How often a page begins anew of itself; a program that always stops must not run in circles. */
const RESTARTS = 3;

/** Forgets a program that did not come or stopped, so that another try is one. Whether it may be made
 * without asking. */
export function forget() {
  // Of all widgets of the page, which the same fault has stopped, the first.
  if (running) attempts++;
  running = undefined;
  return attempts <= RESTARTS;
}

async function start() {
  if (typeof WebAssembly !== "object") throw new ProgramError("no-wasm");
  const wasm = inTime(download(address(WASM_FILE)));
  wasm.catch(() => {});
  const app = address(APP_FILE);
  const loaded = import(app).catch(() => {
    throw new ProgramError("module", app);
  });
  const module = await inTime(loaded);
  await module.start(await wasm);
  return module;
}

async function download(address) {
  const response = await fetch(address).catch(() => {
    throw new ProgramError("network", address);
  });
  if (!response.ok) throw new ProgramError("http", address, response.status);
  // Any other wrong type can be got round; a web page is an answer of a server that has not the file.
  if (/html/.test(response.headers.get("content-type"))) throw new ProgramError("mime", address);
  return response;
}

function inTime(promise) {
  const late = (_, reject) => setTimeout(reject, TIME_LIMIT, new ProgramError("timeout"));
  return Promise.race([promise, new Promise(late)]);
}

/** Beside this script. A module that failed is remembered by the browser under its address. */
function address(file) {
  return new URL(attempts ? `${file}?${attempts}` : file, import.meta.url).href;
}
