// Loads the app once per page, however many elements there are. The build chooses where its files come
// from ("app-source"): network/app.js, inline/app.js or bundler/app.js. Each has
//   importApp(failedLoads): the app's module, with `createApp` (app.js);
//   fetchWasm(failedLoads, priority): its wasm, as a response or as bytes;
//   importWasm(failedLoads, error), optional: its wasm by another way, or the error;
//   recover(error, failedLoads), optional: an app by another way, or the error.

import source from "app-source";
import { adoptStyles } from "./adopt-styles.js";
import { AppError } from "./failure.js";
import { withTimeout } from "./with-timeout.js";

let loading;
let restarts = 0;
/** Browsers remember a module that failed under its URL, so each further load needs another one. */
let failedLoads = 0;

/**
 * The started app, whose `mount` puts a widget into a host element. An older copy of this script says
 * with `failedBefore` how often it has failed to load an app itself. `priority` is that of the download.
 */
export function loadApp(failedBefore, priority) {
  return (loading ??= start(failedBefore, priority));
}

/** How often a page restarts the app without asking; an app that always crashes must not run in circles. */
const MAX_RESTARTS = 3;

/** Forgets an app that failed or crashed, so that `loadApp` starts another one. Returns `canRestart`:
 * whether that may happen without asking the visitor. */
export function resetForRetry() {
  // A crash reaches every widget of the page; the first of them counts it.
  if (loading) restarts++;
  loading = undefined;
  return restarts <= MAX_RESTARTS;
}

async function start(failedBefore, priority) {
  if (typeof WebAssembly !== "object") throw new AppError("no-wasm");
  failedLoads = failedBefore ?? failedLoads;
  try {
    return await instantiate(priority);
  } catch (error) {
    failedLoads++;
    if (failedBefore || !source.recover) throw error;
    return source.recover(error, failedLoads);
  }
}

async function instantiate(priority) {
  const wasm = withTimeout(source.fetchWasm(failedLoads, priority));
  // Awaited below; until then a failure must not count as an unhandled rejection.
  wasm.catch(() => {});
  const { createApp } = await withTimeout(source.importApp(failedLoads));
  return startApp(createApp, await wasm);
}

async function startApp(createApp, wasm) {
  try {
    return await started(createApp, wasm);
  } catch (error) {
    // A server may answer with other bytes than the wasm's, or with some of them. No bytes help against a
    // policy that forbids wasm.
    if (error.cause === "csp" || !source.importWasm) throw error;
    return started(createApp, await withTimeout(source.importWasm(failedLoads, error)));
  }
}

async function started(createApp, wasm) {
  const app = createApp();
  await app.start(wasm, adoptStyles);
  return app;
}
