// The options of an element, as the host page wrote them. The app decides what they mean and what
// happens to invalid values (src/embed/config.rs).

import { nameReleaseFolder } from "./release-folder.js";
import { defaultDocumentUrl } from "documents-source";

/** Those that ask for another screen than the one in this script. */
export const OF_OTHER_SCREENS = ["articles", "programmes", "rows", "sort"];

/** The attributes that are options; each is a property too. `lang` is one already in HTML. */
export const OPTIONS = [
  ...OF_OTHER_SCREENS,
  "partner",
  "match",
  "q",
  "from",
  "to",
  "screen",
  "base",
  "permalink",
];

/** The language tag nearest to a node: its own, or that of the next element above, through shadow roots. */
function inheritedLang(node) {
  for (; node; node = node.parentNode ?? node.host) {
    const lang = node.getAttribute?.("lang");
    if (lang) return lang;
  }
}

/** The language tag of a host element: its own option, or the inherited one. */
export function langOf(host, prefix) {
  return host.getAttribute(prefix + "lang") || inheritedLang(host);
}

/** All options of a host element, whose attributes start with `prefix` ("" or "data-"). */
export function readOptions(host, prefix) {
  const options = { lang: langOf(host, prefix) };
  for (const name of OPTIONS) options[name] = host.getAttribute(prefix + name) ?? undefined;
  nameReleaseFolder(options.base);
  for (const name of ["articles", "programmes"]) options[name] = documentUrl(options[name], name);
  return options;
}

/** The URL of a document: the host's, relative to the page; else that of the release's own. */
function documentUrl(written, name) {
  try {
    if (written) return new URL(written, document.baseURI).href;
  } catch {
    console.warn(`khuyen-hoc-timeline: ${name}: expected an address, found "${written}"`);
  }
  return defaultDocumentUrl(name);
}
