// The options of the page for frames stand in its query string; they become the attributes of its
// element before that is defined.

import { OPTIONS } from "../element/options.js";

const query = new URLSearchParams(location.search);
const host = document.querySelector("khuyen-hoc-timeline");

for (const name of [...OPTIONS, "lang"]) {
  const value = query.get(name);
  if (value !== null) host.setAttribute(name, value);
}
