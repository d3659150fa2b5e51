// The page round the results: what stands there before anything is known, and where the results go.

import { report } from "../report.js";
import { copyButton } from "./copy.js";
import { element } from "./element.js";
import { row } from "./row.js";
import { outline, sentence, stateOf } from "./summary.js";

/** Draws the page without results and gives the places of what comes later. */
export function frame({ texts, language, page, written }) {
  document.documentElement.lang = language;
  document.title = `${texts.title} | ${texts.site}`;
  const status = element("p", { role: "status", class: "verdict" }, texts.running);
  const summary = element("div", { class: "summary", "data-state": "running" }, status);
  const groups = element("div", { class: "groups" });
  const where = element("span", { class: "where" }, new URL(".", page).href);
  const proof = element("h2", { id: "proof" }, texts.groups.proof);
  const host = element("khuyen-hoc-timeline", { permalink: "off", lang: language });
  document.body.replaceChildren(
    element(
      "header",
      { class: "masthead" },
      element(
        "div",
        { class: "wrap" },
        element("div", {}, element("p", { class: "kind" }, texts.site), element("h1", {}, texts.title)),
        otherLanguage(texts, language, written),
      ),
    ),
    element(
      "main",
      { class: "wrap" },
      element("p", { class: "intro" }, texts.intro, " ", where),
      summary,
      groups,
      element("section", { class: "proof", "aria-labelledby": "proof" }, proof, host),
    ),
  );
  return { status, summary, groups, host };
}

/** Shows the results: groups of a name and results each. */
export function show({ status, summary, groups }, grouped, context) {
  const { texts } = context;
  const results = grouped.flatMap(({ results }) => results);
  const { mark, counted, links } = outline(results, context);
  const said = element("p", { role: "status", class: "said" });
  const text = () => report(results, context, { agent: navigator.userAgent, date: new Date().toISOString() });
  summary.dataset.state = stateOf(results);
  summary.prepend(mark);
  const acts = [copyButton(texts.copyReport, undefined, text, said, texts), again(texts)];
  summary.append(element("div", { class: "more" }, counted, links, element("p", { class: "acts" }, acts), said));
  groups.replaceChildren(...grouped.map((group) => section(group, context)));
  status.textContent = sentence(results, texts);
}

function section({ name, results }, context) {
  const { texts } = context;
  return element(
    "section",
    { class: "group", "aria-labelledby": `group-${name}` },
    element("h2", { id: `group-${name}` }, texts.groups[name]),
    element("ul", { class: "rows" }, results.map((result) => row(result, context))),
    name === "policy" && question(context),
  );
}

/** The field for the address of the host page; it asks by the page's own address, which can be sent on. */
function question({ texts, language, written }) {
  const t = texts.hostPage;
  const field = element("input", {
    id: "page",
    name: "page",
    value: written ?? "",
    "aria-describedby": "page-hint",
    autocomplete: "off",
    spellcheck: "false",
  });
  const form = element(
    "form",
    { class: "question" },
    element("label", { for: "page" }, t.label),
    element("div", { class: "field" }, field, element("button", {}, t.check)),
    element("p", { id: "page-hint", class: "hint" }, t.hint),
  );
  form.addEventListener("submit", (event) => {
    // A policy may forbid forms to be sent, but not links to be followed.
    event.preventDefault();
    location.assign(addressFor(language, field.value.trim()));
  });
  return form;
}

/** This page in a language, with the host page that is asked for. */
function addressFor(language, written) {
  const query = new URLSearchParams(written ? { page: written } : {});
  if (language === "en") query.set("lang", "en");
  // An empty query would lead to this very address.
  return `${location.pathname}?${query}`;
}

function again(texts) {
  const button = element("button", { type: "button" }, texts.again);
  button.addEventListener("click", () => location.reload());
  return button;
}

function otherLanguage(texts, language, written) {
  const other = language === "vi" ? "en" : "vi";
  const href = addressFor(other, written);
  return element("a", { class: "language", href, lang: other, hreflang: other }, texts.other);
}
