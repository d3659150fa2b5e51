// Requests for the documents, started by the loader so that they run beside the app's own download.

import { releaseUrl } from "./release-folder.js";

/** The URL of the release's own document of this name: beside this script. */
export function defaultDocumentUrl(name) {
  const file = `data/${name}.json`;
  try {
    return releaseUrl(file);
  } catch {
    // The app is not found either, and says why.
    return file;
  }
}

/**
 * Starts a request of this priority. The app takes it over (src/load), with its time limit and its failures; `controller`
 * aborts it.
 */
export function request(address, priority) {
  const controller = new AbortController();
  // "no-cache" asks the server each time, at the cost of a response without a body where nothing has
  // changed: a correction by an editor must not wait for a cache that guesses.
  const response = fetchWhole(address, { signal: controller.signal, cache: "no-cache", priority });
  // The app handles a failure later; until then it must not count as an unhandled rejection.
  response.catch(() => {});
  return { address, controller, response };
}

/**
 * A response with its body read: browsers stop the download of a long body that nobody reads. It is one of
 * the engine's own, whatever a host's `fetch` returns.
 */
async function fetchWhole(address, options) {
  const response = await fetch(address, options);
  if (response.status !== 200) return response;
  const { status, headers } = response;
  return new Response(await response.arrayBuffer(), { status, headers });
}
