// The options of the page for frames become the attributes of its element before that is defined.

import { OPTIONS } from "../element/options.js";
import { option } from "./option.js";

const host = document.querySelector("khuyen-hoc-timeline");
const written = new URLSearchParams(location.search);

for (const name of [...OPTIONS, "lang"]) {
  const value = option(name);
  if (value !== null) host.setAttribute(name, value);
  else if (written.has(name)) {
    console.warn(
      `khuyen-hoc-timeline: ${name}: expected an address on the server of this page, found "${written.get(name)}"`,
    );
  }
}

// A policy that forbids styles in the page would show all that was rendered for some choice at once;
// the plain HTML in the element needs none.
const style = host.shadowRoot?.querySelector("style");
if (style && !style.sheet) host.shadowRoot.replaceChildren();
