// What the page's URL wants of an element whose screen was prerendered in the page.

import { queryOption } from "./query-option.js";

/** What the app reads under the element's prefix (src/query/permalink.rs). */
const FILTER_PARAMETERS = ["partner", "q", "match", "from", "to", "kind", "status", "order"];

/** Other data or another language: options of the page for frames only. */
const OPTION_PARAMETERS = ["articles", "programmes", "lang"];

/** All parameters that change what is shown. */
export const PARAMETERS = [...FILTER_PARAMETERS, ...OPTION_PARAMETERS];

/** The value of a parameter, under the element's prefix or, in the page for frames, as an option; else null. */
export function queryParameter(host, name) {
  const query = new URLSearchParams(location.search);
  const isFrame = document.documentElement.dataset.page === "embed";
  const prefix =
    (isFrame && query.get("permalink")) ||
    host.getAttribute("permalink") ||
    host.dataset.permalink ||
    "kh-";
  const isOff = prefix === "off" || !FILTER_PARAMETERS.includes(name);
  return (isOff ? null : query.get(prefix + name)) ?? (isFrame ? queryOption(name) : null);
}
