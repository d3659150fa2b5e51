// What a page's address asks of an element whose timeline was rendered with the page.

import { option } from "./option.js";

/** What the program reads under a prefix of its own (permalink.rs). */
const FILTER = ["partner", "q", "match", "from", "to", "kind", "status", "order"];

/** What is no filter but other data or another language; only an option of the page for frames. */
const OPTIONS = ["articles", "programmes", "lang"];

/** All that can be asked for. */
export const QUESTIONS = [...FILTER, ...OPTIONS];

/** The answer to a question, under our prefix or, in the page for frames, as an option; else null. */
export function asked(host, question) {
  const query = new URLSearchParams(location.search);
  const isFrame = document.documentElement.dataset.page === "embed";
  const prefix =
    (isFrame && query.get("permalink")) ||
    host.getAttribute("permalink") ||
    host.dataset.permalink ||
    "kh-";
  const own = prefix === "off" || !FILTER.includes(question) ? null : query.get(prefix + question);
  return own ?? (isFrame ? option(question) : null);
}
