// The program: downloaded once per page, however many elements there are.

import { ProgramError } from "./failure.js";
import { inTime } from "./in-time.js";

let running;
let attempts = 0;

/** The program, ready to mount. Exported by the entry for older copies of it, which say how often they have tried. */
export function program(tries) {
  return (running ??= start(tries));
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

async function start(tries) {
  if (typeof WebAssembly !== "object") throw new ProgramError("no-wasm");
  // Else a module that stopped under the same address would be taken for a new one.
  attempts = tries ?? attempts;
  try {
    return await load();
  } catch (error) {
    if (tries || !MISSING.test(error.cause)) throw error;
    // Perhaps a cache has kept this script for longer than its server the files that it names.
    const own = new URL(import.meta.url);
    own.searchParams.append("at", Date.now());
    const entry = await inTime(import(own)).catch(failing(error));
    const module = await entry.program(attempts + 1);
    // For the next page.
    fetch(import.meta.url, { cache: "reload" }).then((it) => it.text(), () => {});
    return module;
  }
}

/** The causes that a missing file has. */
const MISSING = /http|mime|module/;

async function load() {
  const wasm = inTime(download(address(WASM_FILE)).catch(packed));
  wasm.catch(() => {});
  const app = address(APP_FILE);
  const module = await inTime(import(app).catch(failing(new ProgramError("module", app))));
  await module.start(await wasm);
  return module;
}

async function download(address) {
  const response = await fetch(address).catch(failing(new ProgramError("network", address)));
  if (!response.ok) throw new ProgramError("http", address, response.status);
  // Any other wrong type can be got round; a web page is an answer of a server that has not the file.
  if (/html/.test(response.headers.get("content-type"))) throw new ProgramError("mime", address);
  return response;
}

/** The same program in a script: old servers give out no file whose type they do not know. */
function packed(error) {
  const script = import(address(WASM_FILE + ".js")).then((module) => module.default);
  return script.catch(failing(error));
}

function failing(error) {
  return () => {
    throw error;
  };
}

/** Beside this script. A module that failed is remembered by the browser under its address. */
function address(file) {
  return new URL(attempts ? `${file}?${attempts}` : file, import.meta.url).href;
}
