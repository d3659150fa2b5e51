// The app's files where a bundler has put them. Each is named by a literal, the form that bundlers look
// for; an address composed at run time would not build in Next and would publish `file:///` paths in
// webpack. A restart needs none: `createApp` makes a fresh instance in the module that is there.

import { AppError } from "../failure.js";

export default { importApp, fetchWasm };

async function importApp() {
  try {
    return await import("./khuyen-hoc-timeline-app.js");
  } catch {
    throw new AppError("network");
  }
}

async function fetchWasm(failedLoads, priority) {
  let response;
  try {
    const address = new URL(WASM_FILE, import.meta.url);
    response = await fetch(address, { cache: failedLoads ? "reload" : "default", priority });
  } catch {
    // No network, or a bundler that copied no wasm and has no address for it.
    throw new AppError("network", WASM_FILE);
  }
  if (!response.ok) throw new AppError("http", response.url, response.status);
  return response;
}
