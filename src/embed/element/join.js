// The companion of one widget, and what it needs of the page: paper and data.

import { accompany } from "companion-glue";
import { request } from "data-source";
import { print } from "./print.js";
import css from "../../../style/companion.css";

let sheet;

/** Joins the widget of the host in the container (src/companion); `options` gives its options as they are then. */
export function join(host, container, options) {
  dress(host.shadowRoot);
  const { permalink } = options();
  const prefix = permalink === "off" ? undefined : permalink || "kh-";
  let isThere = true;
  const own = accompany(container, prefix, print, async () => {
    const texts = ["articles", "programmes"].map((name) => textOf(options()[name]));
    const documents = await Promise.all(texts);
    if (isThere) own.take(...documents);
  });
  own.drawn();
  const heard = {
    // Where it has not been, or data come anew.
    "khuyen-hoc-ready": () => own.drawn(),
    "khuyen-hoc-filter": () => own.asked(),
  };
  for (const name in heard) host.addEventListener(name, heard[name]);
  return {
    free() {
      isThere = false;
      for (const name in heard) host.removeEventListener(name, heard[name]);
      own.free();
    },
  };
}

/** Gives a root the companion's styles, after the widget's own (app.js). */
function dress(root) {
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    const worn = root.adoptedStyleSheets;
    if (!worn.includes(sheet)) root.adoptedStyleSheets = [...worn, sheet];
  } catch {
    // Engines before 2023 cannot share a sheet. What stands there goes with the widget.
    const style = document.createElement("style");
    style.textContent = css;
    root.append(style);
  }
}

/** The text of a document; undefined where it does not come. The program has asked for it before. */
async function textOf(address) {
  try {
    const { response, text } = request(address);
    return (await response).ok ? await text : undefined;
  } catch {
    return undefined;
  }
}
