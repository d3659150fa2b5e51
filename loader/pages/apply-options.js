// Copies the options of the page for frames to the attributes of its element, before that is defined.

import { OPTIONS } from "../options.js";
import { queryOption } from "./query-option.js";

const host = document.querySelector("khuyen-hoc-timeline");
const query = new URLSearchParams(location.search);

/** Of the page itself: it carries its app and its screen. */
const NOT_OF_FRAMES = ["base", "screen"];

/** What the query of the page may say. */
export const FRAME_OPTIONS = [...OPTIONS, "lang"].filter((name) => !NOT_OF_FRAMES.includes(name));

for (const name of FRAME_OPTIONS) {
  const value = queryOption(name);
  if (value !== null) host.setAttribute(name, value);
  else if (query.has(name)) {
    console.warn(
      `khuyen-hoc-timeline: ${name}: expected an address in the folder of this page, found "${query.get(name)}"`,
    );
  }
}

// A policy that forbids styles would show all variants of the prerendered screen at once; the plain HTML
// in the element needs no styles.
const style = host.shadowRoot?.querySelector("style");
if (style && !style.sheet) host.shadowRoot.replaceChildren();
