// The files of the release by the build's list, and what each is for.

import { isAppFile } from "./hashed-name.js";

/** The loader, the script that a host page names. */
export const LOADER = "khuyen-hoc-timeline.js";

/** The two documents, and the lists each must contain. */
export const DOCUMENTS = {
  "data/articles.json": ["articles"],
  "data/programmes.json": ["partners", "programmes"],
};

/** The list that the build put into the page: `version`, and `files` of `name`, `size`, `sha256`. */
export function releaseIn(page) {
  return JSON.parse(page.getElementById("release").textContent);
}

/** The file's extension. */
export function extension(name) {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** The name of the app's wasm. */
export function wasmIn({ files }) {
  return files.map(({ name }) => name).find((name) => isAppFile(name, "wasm"));
}

/** Whether the timeline works without the file: demo page, fragment, archive, schemas, this page. */
export function isOptional(name) {
  return /^(index|fragment|archive)\.html$|^schema\/|-check-/.test(name);
}

/** Whether a wasm that is missing was served as a script instead, which the widget then takes. */
export function hasScriptFallback(name, responses) {
  const script = extension(name) === "wasm" && responses.get(`${name}.js`);
  return !!script && wasServed(script);
}

/** Whether the server sent the file itself: portals send their front page instead of a missing file. */
export function wasServed({ name, failure, status, headers }) {
  const isPage = /html/.test(headers["content-type"]) && extension(name) !== "html";
  return !failure && status === 200 && !isPage;
}

/** Why the file was not served: a key of the texts, or the status. */
export function failureReason({ failure, status }) {
  return failure ?? (status === 200 ? "page" : status);
}
