// Where a bundler has put the release's own documents. Each is named by a literal in `new URL`, the form
// that bundlers look for, and inside a function, so that importing this module throws nowhere.

export { request } from "../request.js";

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
