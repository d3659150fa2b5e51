// What is seen of one result.

import { LINES } from "../servers.js";
import { copyButton } from "./copy.js";
import { element, mark } from "./element.js";

/** An item of a list: mark, title, word, what was found, and where it is no pass how to mend it. */
export function row(result, context) {
  const { texts } = context;
  const { id, state, advice, fixes } = result;
  const title = element("h3", {}, texts.titles[id]);
  const word = element("span", { class: "word" }, texts.states[state]);
  const summary = element("summary", {}, state === "note" ? texts.lines : texts.how);
  return element(
    "li",
    { class: "row", id, "data-state": state },
    mark(state),
    element(
      "div",
      {},
      element("div", { class: "head" }, title, word),
      comparison(result, texts),
      named(result.files),
      advice && element("p", { class: "advice" }, advice),
      fixes.length > 0 && element("details", {}, summary, fixes.map((fix) => lines(fix, result, context))),
    ),
  );
}

/** What was found, beside what was expected where that is something else. */
function comparison({ state, found, expected }, texts) {
  if (state === "pass" || !expected) return element("p", { class: "found" }, found);
  const pair = (term, text) => element("div", {}, element("dt", {}, term), element("dd", {}, text));
  return element("dl", {}, pair(texts.found, found), pair(texts.expected, expected));
}

function named(files) {
  const items = files.map(({ name, why }) => element("li", {}, element("code", {}, name), why && `: ${why}`));
  return items.length > 0 && element("ul", { class: "files" }, items);
}

/** The lines for each server, with a button that copies them. */
function lines([kind, needs], { id }, { texts, folder, host, page }) {
  const places = kind === "policy" ? { ...texts.places, ...texts.policyPlaces } : texts.places;
  const said = element("p", { role: "status", class: "said" });
  const all = Object.entries(LINES[kind]({ folder, host, page, ...needs }));
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
        copyButton(texts.copy, texts.copyLines(name), () => text, said, texts),
      ),
      // What scrolls can be reached by the keyboard.
      element("pre", { tabindex: "0", "aria-labelledby": label }, element("code", {}, text)),
    );
  });
  const kit = kind !== "policy" && element("p", { class: "kit" }, texts.kit);
  return [kit, ...figures, said];
}

/** A header that a level adds takes away all that the levels above add. */
function warning(server, text, texts) {
  return server === "nginx" && text.includes("add_header") && `; ${texts.addHeader}`;
}
