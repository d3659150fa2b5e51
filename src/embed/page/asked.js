// What a page's address asks of an element whose timeline was rendered with the page.

/** All that can be asked for. */
export const QUESTIONS = ["partner", "q", "match", "from", "to", "articles", "programmes", "lang"];

/** The answer to a question, under our prefix or, in the page for frames, as an option; else null. */
export function asked(host, question) {
  const query = new URLSearchParams(location.search);
  const prefix = host.getAttribute("permalink") || host.dataset.permalink || "kh-";
  const own = prefix === "off" ? null : query.get(prefix + question);
  return own ?? (document.documentElement.dataset.page === "embed" ? query.get(question) : null);
}
