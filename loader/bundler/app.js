// The app's files where a bundler has put them. Each is named by a literal, the form that bundlers look
// for; an address composed at run time would not build in Next and would publish `file:///` paths in
// webpack. A restart needs none: `createApp` makes a fresh instance in the module that is there.

import { AppError } from "../failure.js";

export default { importApp, fetchWasm, importWasm };

async function importApp() {
  try {
    return await import("./khuyen-hoc-timeline-app.js");
  } catch {
    throw new AppError("network");
  }
}

async function fetchWasm(failedLoads, priority) {
  try {
    return await download(failedLoads ? "reload" : "default", priority);
  } catch (error) {
    return importWasm(failedLoads, error);
  }
}

/** The same bytes as a script: Angular, esbuild and Rollup by themselves copy no wasm, but every script. */
async function importWasm(failedLoads, error) {
  try {
    const module = await import(WASM_SCRIPT);
    return module.default;
  } catch {
    throw error;
  }
}

async function download(cache, priority) {
  let response;
  try {
    response = await fetch(new URL(WASM_FILE, import.meta.url), { cache, priority });
  } catch {
    // No network, or a bundler that has no `import.meta.url`, such as esbuild in its default format.
    throw new AppError("network", WASM_FILE);
  }
  if (!response.ok) throw new AppError("http", response.url, response.status);
  return response;
}
