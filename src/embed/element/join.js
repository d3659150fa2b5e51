// The companion of one widget, and what it needs of the page: paper and data.

import { accompany } from "companion-glue";
import { request } from "data-source";
import { print } from "./print.js";
import { TIME_LIMIT } from "./time-limit.js";
import css from "../../../style/companion.css";

let sheet;

/** Joins the widget of the host in the container (src/companion); `options` gives its options as they are then. */
export function join(host, container, options) {
  dress(host.shadowRoot);
  const { permalink } = options();
  const prefix = permalink === "off" ? undefined : permalink || "kh-";
  let isThere = true;
  const own = accompany(container, prefix, print, async (round) => {
    const texts = ["articles", "programmes"].map((name) => textOf(options()[name]));
    const documents = await Promise.all(texts);
    if (isThere) own.take(round, ...documents);
  });
  own.drawn();
  const heard = {
    // Where it has not been, or data come anew.
    "khuyen-hoc-ready": () => own.drawn(),
    "khuyen-hoc-filter": () => own.asked(),
  };
  // Not `in`: a host page may have given every object properties of its own.
  const names = Object.keys(heard);
  for (const name of names) host.addEventListener(name, heard[name]);
  const language = new MutationObserver(() => own.translated());
  language.observe(container, { attributeFilter: ["lang"] });
  return {
    free() {
      isThere = false;
      language.disconnect();
      for (const name of names) host.removeEventListener(name, heard[name]);
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

/** The text of a document, composed as the program reads it; undefined where it does not come. */
async function textOf(address) {
  const { response, text, controller } = request(address);
  const late = setTimeout(() => controller.abort(), TIME_LIMIT);
  try {
    return (await response).ok ? (await text).normalize() : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(late);
  }
}
