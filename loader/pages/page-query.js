// What the page's URL wants of an element whose screen was prerendered in the page.

import { FILTER_PARAMETERS, filterParameter, permalinkPrefix } from "../filter-query.js";
import { queryOption } from "./query-option.js";

/** Other data or another language: options of the page for frames only. */
const OPTION_PARAMETERS = ["articles", "programmes", "lang"];

/** All parameters that change what is shown. */
export const PARAMETERS = [...FILTER_PARAMETERS, ...OPTION_PARAMETERS];

/** The value of a parameter, under the element's prefix or, in the page for frames, as an option; else null. */
export function queryParameter(host, name) {
  const isFrame = document.documentElement.dataset.page === "embed";
  const ofPage = isFrame ? (new URLSearchParams(location.search).get("permalink") ?? "").trim() : "";
  // What is no prefix counts as absent, as for the app (src/embed/config.rs).
  const isPrefix = /^[\w-]+$/.test(ofPage);
  const prefix = isPrefix ? ofPage : permalinkPrefix(host, host.localName === "div" ? "data-" : "");
  const value = FILTER_PARAMETERS.includes(name) ? filterParameter(name, prefix) : null;
  return value ?? (isFrame ? queryOption(name) : null);
}
