// Where a bundler has put the release's own documents. Each is named by a literal in `new URL`, the form
// that bundlers look for, and inside a function, so that importing this module throws nowhere. Not every
// bundler copies what is named so, and Parcel makes a script of it: the same texts are in a module, too.

import { request as requestOverNetwork } from "../request.js";

const URLS = {
  articles: () => new URL("../data/articles.json", import.meta.url).href,
  programmes: () => new URL("../data/programmes.json", import.meta.url).href,
};

/** The URL of the release's own document of this name. */
export function defaultDocumentUrl(name) {
  try {
    return URLS[name]();
  } catch {
    // A bundler that has no `import.meta.url`, such as esbuild in its default format.
    return `data/${name}.json`;
  }
}

/** A request as request.js starts it. One for a document of the release finds it in the module where the
 * bundler has not put it on the server. */
export function request(address, priority) {
  const pending = requestOverNetwork(address, priority);
  const name = Object.keys(URLS).find((name) => defaultDocumentUrl(name) === address);
  if (!name) return pending;
  const response = orFromModule(pending.response, name);
  // The app handles a failure later; until then it must not count as an unhandled rejection.
  response.catch(() => {});
  return { ...pending, response };
}

async function orFromModule(responding, name) {
  const response = await responding.catch(() => {});
  const isJson = response?.ok && /json/.test(response.headers.get("content-type"));
  if (isJson) return response;
  try {
    const texts = await import("./khuyen-hoc-timeline-data.js");
    return new Response(texts[name]);
  } catch {
    // What went wrong first.
    return responding;
  }
}
