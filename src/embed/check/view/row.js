// What is seen of one result.

import { LINES } from "../servers.js";
import { copyButton } from "./copy.js";
import { element, mark } from "./element.js";

/** An item of a list: mark, title, word, what was found, and where it is no pass how to mend it. */
export function row(result, context) {
  const { texts } = context;
  const { id, state, found, expected, advice, files, fixes } = result;
  const isPass = state === "pass";
  return element(
    "li",
    { class: "row", id, "data-state": state },
    mark(state),
    element(
      "div",
      {},
      element("div", { class: "head" }, element("h3", {}, texts.titles[id]), element("span", { class: "word" }, texts.states[state])),
      isPass || !expected
        ? element("p", { class: "found" }, found)
        : element(
            "dl",
            {},
            element("div", {}, element("dt", {}, texts.found), element("dd", {}, found)),
            element("div", {}, element("dt", {}, texts.expected), element("dd", {}, expected)),
          ),
      files.length > 0 &&
        element("ul", { class: "files" }, files.map(({ name, why }) => element("li", {}, element("code", {}, name), why && `: ${why}`))),
      advice && element("p", { class: "advice" }, advice),
      fixes.length > 0 && element("details", {}, element("summary", {}, texts.how), fixes.map((fix) => lines(fix, result, context))),
    ),
  );
}

/** The lines for each server, with a button that copies them. */
function lines([kind, needs], { id }, { texts, folder, host, page }) {
  const places = kind === "policy" ? { ...texts.places, ...texts.policyPlaces } : texts.places;
  const said = element("p", { role: "status", class: "said" });
  const all = Object.entries(LINES[kind]({ folder, host, page, ...needs }));
  const figures = all.map(([server, text]) => {
    const name = texts.servers[server];
    const label = `${id}-${kind}-${server}`;
    return element(
      "figure",
      {},
      element(
        "figcaption",
        { id: label },
        element("span", {}, element("strong", {}, name), ` – ${places[server](folder)}`, warning(server, text, texts)),
        copyButton(texts.copy, texts.copyLines(name), () => text, said, texts),
      ),
      // What scrolls can be reached by the keyboard.
      element("pre", { tabindex: "0", "aria-labelledby": label }, element("code", {}, text)),
    );
  });
  return [...figures, said];
}

/** A header that a level adds takes away all that the levels above add. */
function warning(server, text, texts) {
  return server === "nginx" && text.includes("add_header") && `; ${texts.addHeader}`;
}
