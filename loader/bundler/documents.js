// Where a bundler has put the release's own documents (../element/request.js has them from beside the script).

export { request } from "../element/request.js";

const ADDRESSES = {
  articles: new URL("../data/articles.json", import.meta.url).href,
  programmes: new URL("../data/programmes.json", import.meta.url).href,
};

/** Where the release's own document of this name is. */
export function own(name) {
  return ADDRESSES[name];
}
