// What it all comes to, in a sentence.

import { count } from "../verdict.js";
import { element, mark } from "./element.js";

/** The sentence for these results. */
export function sentence(results, { verdicts }) {
  const [fails, warns] = [count(results, "fail"), count(results, "warn")];
  if (fails > 0) return verdicts.mend(fails) + (warns > 0 ? verdicts.andImprove(warns) : "");
  return warns > 0 ? verdicts.improve(warns) : verdicts.fine;
}

/** The state of the whole: the worst of them; notes ask for nothing. */
export function stateOf(results) {
  return ["fail", "warn"].find((state) => count(results, state) > 0) ?? "pass";
}

/** The mark, and the links to what is to be mended, the worst first. */
export function outline(results, { texts }) {
  const asked = results.filter(({ state }) => state !== "note");
  const links = ["fail", "warn"].flatMap((state) =>
    results.filter((one) => one.state === state).map(({ id }) => link(id, state, texts)),
  );
  return {
    mark: mark(stateOf(results)),
    counted: element("p", { class: "counted" }, texts.counted(count(results, "pass"), asked.length)),
    links: links.length > 0 && element("nav", { "aria-label": texts.toMend }, element("ul", {}, links)),
  };
}

function link(id, state, texts) {
  const name = element("a", { href: `#${id}` }, texts.titles[id]);
  const word = ` – ${texts.states[state].toLowerCase()}`;
  return element("li", { "data-state": state }, mark(state), element("span", {}, name, word));
}
