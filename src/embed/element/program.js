// The program: downloaded once per page, however many elements there are.

import { ProgramError } from "./failure.js";

let running;
let attempts = 0;

/** The program, ready to mount. A download that failed is forgotten, so that another try is one. */
export function program() {
  running ??= start().catch((error) => {
    running = undefined;
    attempts++;
    throw error;
  });
  return running;
}

async function start() {
  if (typeof WebAssembly !== "object") throw new ProgramError("no-wasm", "WebAssembly");
  const wasm = download(address(WASM_FILE));
  wasm.catch(() => {});
  const app = address(APP_FILE);
  const module = await import(app).catch(() => {
    throw new ProgramError("module", app);
  });
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

/** Beside this script. A module that failed is remembered by the browser under its address. */
function address(file) {
  return new URL(attempts ? `${file}?${attempts}` : file, import.meta.url).href;
}
