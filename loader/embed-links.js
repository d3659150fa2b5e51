// <a href="…/embed.html?partner=…#khuyen-hoc-timeline">, for systems that let nothing but a link through. Where this
// script does not run, it leads to the page for frames.

import { FILTER_PARAMETERS } from "./filter-query.js";
import { TAG, allIn } from "./tag.js";

const LINKS = `a[href*="embed.html"][href$="#${TAG}"]`;
/** What a link may choose. Not where data come from: visitors can write links, too. */
const FROM_LINK = ["lang", ...FILTER_PARAMETERS];

/** Puts an element in the place of each such link in `node`, which may be one itself; the link stays as its fallback. */
export function replaceLinks(node) {
  for (const link of allIn(node, LINKS)) {
    // As the fallback of an element it stays where it is.
    if (link.closest(TAG)) continue;
    const element = document.createElement(TAG);
    for (const [name, value] of new URL(link.href).searchParams) {
      if (FROM_LINK.includes(name)) element.setAttribute(name, value);
    }
    link.replaceWith(element);
    element.append(link);
  }
}
