// The app's files where they lie on a server: beside this script.

import { AppError } from "../failure.js";
import { withTimeout } from "../with-timeout.js";

export default { importApp, fetchWasm, recover };

function importApp(failedLoads) {
  const address = locate(APP_FILE, failedLoads);
  return import(address).catch(rethrow(new AppError("module", address)));
}

function fetchWasm(failedLoads) {
  const address = locate(WASM_FILE, failedLoads);
  // The same bytes as a script: old servers send no file of a type they do not know.
  const importScript = (error) =>
    import(locate(WASM_FILE + ".js", failedLoads)).then((module) => module.default, rethrow(error));
  return download(address).catch(importScript);
}

async function download(address) {
  const response = await fetch(address).catch(rethrow(new AppError("network", address)));
  if (!response.ok) throw new AppError("http", address, response.status);
  // Any other wrong type still works; a web page is the answer of a server that does not have the file.
  if (/html/.test(response.headers.get("content-type"))) throw new AppError("mime", address);
  return response;
}

/** The causes that a missing file has. */
const MISSING_FILE_CAUSES = /http|mime|module/;

/**
 * A cache may have kept this script for longer than the server has kept the files it names. Then the
 * newest copy of this script, past all caches, loads the app.
 */
async function recover(error, failedLoads) {
  if (!MISSING_FILE_CAUSES.test(error.cause)) throw error;
  const address = new URL(import.meta.url);
  address.searchParams.append("at", Date.now());
  const loader = await withTimeout(import(address)).catch(rethrow(error));
  const app = await loader.loadApp(failedLoads);
  // Renews the cache for the next page.
  fetch(import.meta.url, { cache: "reload" }).then((response) => response.text(), () => {});
  return app;
}

function rethrow(error) {
  return () => {
    throw error;
  };
}

function locate(file, failedLoads) {
  return new URL(failedLoads ? `${file}?${failedLoads}` : file, import.meta.url).href;
}
