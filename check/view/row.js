// One result in the list.

import { SNIPPETS } from "../server-config.js";
import { copyButton } from "./copy.js";
import { element, icon } from "./element.js";

/** A list item: icon, title, state, what was found and, unless it passed, how to fix it. */
export function row(result, context) {
  const { texts } = context;
  const { id, state, advice, fixes } = result;
  const title = element("h3", {}, texts.titles[id]);
  const word = element("span", { class: "word" }, texts.states[state]);
  const summary = element("summary", {}, state === "note" ? texts.lines : texts.how);
  return element(
    "li",
    { class: "row", id, "data-state": state },
    icon(state),
    element(
      "div",
      {},
      element("div", { class: "head" }, title, word),
      comparison(result, texts),
      named(result.files),
      advice && element("p", { class: "advice" }, advice),
      fixes.length > 0 && element("details", {}, summary, fixes.map((fix) => snippets(fix, result, context))),
    ),
  );
}

/** What was found, next to what was expected where the two differ. */
function comparison({ state, found, expected }, texts) {
  if (state === "pass" || !expected) return element("p", { class: "found" }, found);
  const pair = (term, text) => element("div", {}, element("dt", {}, term), element("dd", {}, text));
  return element("dl", {}, pair(texts.found, found), pair(texts.expected, expected));
}

function named(files) {
  const items = files.map(({ name, why }) => element("li", {}, element("code", {}, name), why && `: ${why}`));
  return items.length > 0 && element("ul", { class: "files" }, items);
}

/** The configuration for each server, with a copy button. */
function snippets([kind, needs], { id }, { texts, folder, host, page }) {
  const places = kind === "policy" ? { ...texts.places, ...texts.policyPlaces } : texts.places;
  const copyStatus = element("p", { role: "status", class: "said" });
  const all = Object.entries(SNIPPETS[kind]({ folder, host, page, ...needs }));
  const figures = all.map(([server, text]) => {
    const name = texts.servers[server];
    const label = `${id}-${kind}-${server}`;
    const place = [` – ${places[server](folder)}`, warning(server, text, texts)];
    return element(
      "figure",
      {},
      element(
        "figcaption",
        { id: label },
        element("span", {}, element("strong", {}, name), place),
        copyButton(texts.copy, texts.copyLines(name), () => text, copyStatus, texts),
      ),
      // Scrollable, so the keyboard must reach it.
      element("pre", { tabindex: "0", "aria-labelledby": label }, element("code", {}, text)),
    );
  });
  const kit = kind !== "policy" && element("p", { class: "kit" }, texts.kit);
  return [kit, ...figures, copyStatus];
}

/** In nginx `add_header` on one level discards those of all levels above. */
function warning(server, text, texts) {
  return server === "nginx" && text.includes("add_header") && `; ${texts.addHeader}`;
}
