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

/** The mark, and the links to what is to be mended. */
export function outline(results, { texts }) {
  const bad = results.filter(({ state }) => state === "fail" || state === "warn");
  const asked = results.filter(({ state }) => state !== "note");
  const links = bad.map(({ id, state }) =>
    element("li", {}, element("a", { href: `#${id}` }, texts.titles[id]), ` – ${texts.states[state].toLowerCase()}`),
  );
  return {
    mark: mark(stateOf(results)),
    counted: element("p", { class: "counted" }, texts.counted(count(results, "pass"), asked.length)),
    links: links.length > 0 && element("nav", { "aria-label": texts.toMend }, element("ol", {}, links)),
  };
}
