// The app's files where they lie on a server: beside this script.

import { AppError } from "../failure.js";
import { releaseUrl, scriptUrl } from "../release-folder.js";
import { withTimeout } from "../with-timeout.js";

export default { importApp, fetchWasm, importWasm, recover };

function importApp(failedLoads) {
  const address = locate(APP_FILE, failedLoads);
  return import(address).catch(rethrow(new AppError("module", address)));
}

async function fetchWasm(failedLoads, priority) {
  try {
    return await download(locate(WASM_FILE, failedLoads), priority);
  } catch (error) {
    return importWasm(failedLoads, error);
  }
}

/** The same bytes as a script: old servers send no file of a type they do not know. */
async function importWasm(failedLoads, error) {
  const module = await import(locate(WASM_FILE + ".js", failedLoads)).catch(rethrow(error));
  return module.default;
}

async function download(address, priority) {
  const response = await fetchAny(address, { priority });
  if (!response.ok) throw new AppError("http", address, response.status);
  // Any other wrong type still works; a web page is the answer of a server that does not have the file.
  if (/html/.test(response.headers.get("content-type"))) throw new AppError("mime", address);
  // Engines compile a response of their own while it comes, and no other. Hosts replace `fetch` by functions
  // that make up their own, or the name `Response`.
  return isOwnResponse(response) ? response : response.arrayBuffer();
}

/** A host's `fetch` may throw, or return something that has no `catch`. */
async function fetchAny(address, options) {
  try {
    return await fetch(address, options);
  } catch {
    throw new AppError("network", address);
  }
}

function isOwnResponse(response) {
  return response instanceof Response && Object.prototype.toString.call(response) === "[object Response]";
}

/** The causes that a missing file has. */
const MISSING_FILE_CAUSES = /http|mime|module/;

/**
 * A cache may have kept this script for longer than the server has kept the files it names. Then the
 * newest loader, past all caches, loads the app: in the form of a module, which exports what is needed for that.
 */
async function recover(error, failedLoads) {
  if (!MISSING_FILE_CAUSES.test(error.cause)) throw error;
  const address = releaseUrl(`${LOADER_MODULE_FILE}?at=${Date.now()}`);
  const loader = await withTimeout(import(address)).catch(rethrow(error));
  const app = await loader.loadApp(failedLoads);
  // Renews the cache for the next page.
  fetch(scriptUrl(), { cache: "reload" }).then((response) => response.text(), () => {});
  return app;
}

function rethrow(error) {
  return () => {
    throw error;
  };
}

function locate(file, failedLoads) {
  return releaseUrl(failedLoads ? `${file}?${failedLoads}` : file);
}
