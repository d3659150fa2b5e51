// What the build says is in the release, and what each file is for.

/** The entry script, which a host page names. */
export const ENTRY = "khuyen-hoc-timeline.js";

/** The two documents, and the lists each must have. */
export const DOCUMENTS = {
  "data/articles.json": ["articles"],
  "data/programmes.json": ["partners", "programmes"],
};

/** The list that the build put into the page: `version`, and `files` of `name`, `size`, `sha256`. */
export function releaseIn(page) {
  return JSON.parse(page.getElementById("release").textContent);
}

/** What the name ends in. */
export function ending(name) {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** Whether the name holds a checksum, so that the file may be cached for ever. */
export function isHashed(name) {
  return /-[0-9a-f]{8}\.(css|js|wasm|wasm\.js)$/.test(name);
}

/** The program of the widget. */
export function programIn({ files }) {
  return files.map(({ name }) => name).find((name) => /^khuyen-hoc-timeline-[0-9a-f]{8}\.wasm$/.test(name));
}

/** Whether the timeline can be shown without it: the demo, what is pasted or kept, schemas, companion, this page. */
export function isExtra(name) {
  return /^(index|fragment|archive)\.html$|^schema\/|-(companion|check)-/.test(name);
}

/** Whether the same program lies in a script that the widget takes instead. */
export function standsIn(name, answers) {
  const script = ending(name) === "wasm" && answers.get(`${name}.js`);
  return !!script && came(script);
}

/** Whether the file itself came: portals answer with their front page for what they do not have. */
export function came({ name, failure, status, headers }) {
  const isPage = /html/.test(headers["content-type"]) && ending(name) !== "html";
  return !failure && status === 200 && !isPage;
}

/** Why it did not: a word of the texts, or the status. */
export function reason({ failure, status }) {
  return failure ?? (status === 200 ? "page" : status);
}
