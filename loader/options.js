// The options of an element, as the host page wrote them. What they mean, and what happens to values
// that mean nothing, is decided in config.rs.

import { own } from "data-source";

/** The attributes that are options; each is a property too. `lang` is one already in HTML. */
export const OPTIONS = ["articles", "programmes", "partner", "match", "q", "from", "to", "permalink"];

/** The language tag nearest to a node: its own, or that of the next element above, through shadow roots. */
function langAbove(node) {
  for (; node; node = node.parentNode ?? node.host) {
    const lang = node.getAttribute?.("lang");
    if (lang) return lang;
  }
}

/** The language tag that holds for a host element: its own option, or the nearest one. */
export function langOf(host, prefix) {
  return host.getAttribute(prefix + "lang") || langAbove(host);
}

/** All options of a host element, whose attributes start with `prefix` ("" or "data-"). */
export function readOptions(host, prefix) {
  const options = { lang: langOf(host, prefix) };
  for (const name of OPTIONS) options[name] = host.getAttribute(prefix + name) ?? undefined;
  for (const name of ["articles", "programmes"]) options[name] = address(options[name], name);
  return options;
}

/** Where a document is: as the host says, relative to the page; else the release's own. */
function address(written, name) {
  try {
    if (written) return new URL(written, document.baseURI).href;
  } catch {
    console.warn(`khuyen-hoc-timeline: ${name}: expected an address, found "${written}"`);
  }
  return own(name);
}
