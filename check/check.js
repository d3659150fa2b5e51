// The self-test of a release on the server it was copied to (docs/checking.md): asks for every file,
// judges what came (checks/), and shows it (view/).

import { askForAll, brokenPolicies } from "./answers.js";
import { browser } from "./checks/browser.js";
import { documents } from "./checks/documents.js";
import { filesSame, filesThere } from "./checks/files.js";
import { hostPage, policiesOf } from "./checks/host-page.js";
import { policyOf } from "./checks/policy.js";
import { frames, sharing, transport } from "./checks/reach.js";
import { caching, compression } from "./checks/transfer.js";
import { types } from "./checks/types.js";
import { widget, widgetSays } from "./checks/widget.js";
import { DOCUMENTS, ENTRY, programIn, releaseIn } from "./release.js";
import { languageOf, textsOf } from "./texts/spoken.js";
import { frame, show } from "./view/page.js";

const query = new URLSearchParams(location.search);
const language = languageOf(query);
const page = location.href.split(/[?#]/)[0];

const context = {
  page,
  base: new URL(".", page).href,
  folder: new URL(".", page).pathname,
  host: location.host,
  written: query.get("page")?.trim() || undefined,
  language,
  texts: textsOf(language),
  release: releaseIn(document),
};

run();

async function run() {
  const metas = policiesOf({ page: document }).metas;
  const places = frame(context);
  const proof = widget(places.host, context.base);
  const answers = await askForAll([...context.release.files, { name: "check.html" }], context.base);
  const all = { ...context, answers };
  const grouped = [
    { name: "files", results: [filesThere(all), filesSame(all)] },
    { name: "serving", results: [...types(all), compression(all), ...caching(all)] },
    { name: "policy", results: [ownPolicy(all, metas), ...(await hostPage(all))] },
    { name: "data", results: documents(all) },
    { name: "reach", results: [sharing(all), frames(all), transport(all)] },
    { name: "browser", results: [...(await browser(all)), widgetSays(await proof, context.texts)] },
  ];
  // A check that had nothing to look at has no result: why it had not, another one tells.
  for (const group of grouped) group.results = group.results.filter(Boolean);
  show(places, grouped, all);
  followHash();
}

/** The policy of this page: what the server says now, or, where it may not be asked, what it said. */
function ownPolicy({ answers, base, release, texts }, metas) {
  const { headers } = answers.get("check.html");
  const broken = brokenPolicies().filter((one) => !metas.includes(one));
  const said = headers["content-security-policy"] ?? broken.join(",");
  const at = (name) => new URL(name, base).href;
  const requests = [programIn(release), ...Object.keys(DOCUMENTS)].map(at);
  const needs = { page, scripts: [at(ENTRY)], requests };
  return policyOf("own-policy", { headers: said, metas }, needs, texts);
}

/** What the address names was not there when the browser looked for it. */
function followHash() {
  const id = context.written && !location.hash ? "host-page" : location.hash.slice(1);
  document.getElementById(id)?.scrollIntoView();
}

// On paper everything is open.
addEventListener("beforeprint", () => {
  for (const one of document.querySelectorAll("details:not([open])")) {
    one.open = true;
    addEventListener("afterprint", () => (one.open = false), { once: true });
  }
});
