// The page around the results: what it shows before there are any, and where they go.

import { report } from "../report.js";
import { copyButton } from "./copy.js";
import { element } from "./element.js";
import { row } from "./row.js";
import { outline, sentence, stateOf } from "./summary.js";

/** Shows the page without results. Returns the elements for what follows. */
export function frame({ texts, language, page, hostPageAddress }) {
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
        otherLanguage(texts, language, hostPageAddress),
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

/** Shows the results, in groups with a name each. */
export function show({ status, summary, groups }, grouped, context) {
  const { texts } = context;
  const results = grouped.flatMap(({ results }) => results);
  const { icon, counted, links } = outline(results, context);
  const copyStatus = element("p", { role: "status", class: "said" });
  const text = () => report(results, context, { agent: navigator.userAgent, date: new Date().toISOString() });
  summary.dataset.state = stateOf(results);
  summary.prepend(icon);
  const acts = [copyButton(texts.copyReport, undefined, text, copyStatus, texts), checkAgain(texts)];
  summary.append(element("div", { class: "more" }, counted, links, element("p", { class: "acts" }, acts), copyStatus));
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
    name === "policy" && hostPageForm(context),
  );
}

/** The field for the address of the host page. It becomes part of this page's URL, which can be shared. */
function hostPageForm({ texts, language, hostPageAddress }) {
  const t = texts.hostPage;
  const field = element("input", {
    id: "page",
    name: "page",
    value: hostPageAddress ?? "",
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
    // A policy may block submitting forms, but not following links.
    event.preventDefault();
    location.assign(urlFor(language, field.value.trim()));
  });
  return form;
}

/** The URL of this page in a language, with the address of the host page. */
function urlFor(language, hostPageAddress) {
  const query = new URLSearchParams(hostPageAddress ? { page: hostPageAddress } : {});
  if (language === "en") query.set("lang", "en");
  // With "?" even if the query is empty, or the browser would only jump to the hash.
  return `${location.pathname}?${query}`;
}

function checkAgain(texts) {
  const button = element("button", { type: "button" }, texts.again);
  button.addEventListener("click", () => location.reload());
  return button;
}

function otherLanguage(texts, language, hostPageAddress) {
  const other = language === "vi" ? "en" : "vi";
  const href = urlFor(other, hostPageAddress);
  return element("a", { class: "language", href, lang: other, hreflang: other }, texts.other);
}
