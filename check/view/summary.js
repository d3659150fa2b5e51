// The summary of all results.

import { count } from "../result.js";
import { element, icon } from "./element.js";

/** The summary as a sentence. */
export function sentence(results, { verdicts }) {
  const [fails, warns] = [count(results, "fail"), count(results, "warn")];
  if (fails > 0) return verdicts.mend(fails) + (warns > 0 ? verdicts.andImprove(warns) : "");
  return warns > 0 ? verdicts.improve(warns) : verdicts.fine;
}

/** The overall state: the worst one; notes require nothing. */
export function stateOf(results) {
  return ["fail", "warn"].find((state) => count(results, state) > 0) ?? "pass";
}

/** The icon, the count, and the links to what to fix, the worst first. */
export function outline(results, { texts }) {
  const counted = results.filter(({ state }) => state !== "note");
  const links = ["fail", "warn"].flatMap((state) =>
    results.filter((result) => result.state === state).map(({ id }) => link(id, state, texts)),
  );
  return {
    icon: icon(stateOf(results)),
    counted: element("p", { class: "counted" }, texts.counted(count(results, "pass"), counted.length)),
    links: links.length > 0 && element("nav", { "aria-label": texts.toMend }, element("ul", {}, links)),
  };
}

function link(id, state, texts) {
  const name = element("a", { href: `#${id}` }, texts.titles[id]);
  const word = ` – ${texts.states[state].toLowerCase()}`;
  return element("li", { "data-state": state }, icon(state), element("span", {}, name, word));
}
