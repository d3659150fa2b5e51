// The self-test of a release on the server it was copied to (docs/self-test.md): requests every file
// (probe.js), checks the responses (checks/), and shows the results (view/).

import { probeAll, violatedPolicies } from "./probe.js";
import { frames, sharing, transport } from "./checks/access.js";
import { browser } from "./checks/browser.js";
import { caching, compression } from "./checks/delivery.js";
import { documents } from "./checks/documents.js";
import { checkIntegrity, checkPresence } from "./checks/files.js";
import { hostPage, policiesOf } from "./checks/host-page.js";
import { mimeTypes } from "./checks/mime-types.js";
import { policyResult } from "./checks/policy.js";
import { liveWidget, widgetResult } from "./checks/widget.js";
import { DOCUMENTS, LOADER, releaseIn, wasmIn } from "./release.js";
import { languageOf, textsOf } from "./texts/language.js";
import { frame, show } from "./view/page.js";

const query = new URLSearchParams(location.search);
const language = languageOf(query);
const page = location.href.split(/[?#]/)[0];

const context = {
  page,
  base: new URL(".", page).href,
  folder: new URL(".", page).pathname,
  host: location.host,
  hostPageAddress: query.get("page")?.trim() || undefined,
  language,
  texts: textsOf(language),
  release: releaseIn(document),
};

// From a disk nothing can be requested, and there is no server to test.
if (location.protocol === "file:") document.querySelector("[role=status]").textContent = context.texts.disk;
else run();

async function run() {
  const metas = policiesOf({ page: document }).metas;
  const places = frame(context);
  const widget = liveWidget(places.host, context.base);
  const responses = await probeAll([...context.release.files, { name: "check.html" }], context.base);
  const all = { ...context, responses };
  const groups = [
    { name: "files", results: [checkPresence(all), checkIntegrity(all)] },
    { name: "serving", results: [...mimeTypes(all), compression(all), ...caching(all)] },
    { name: "policy", results: [ownPolicy(all, metas), ...(await hostPage(all))] },
    { name: "data", results: documents(all) },
    { name: "reach", results: [sharing(all), frames(all), transport(all)] },
    { name: "browser", results: [...(await browser(all)), widgetResult(await widget, context.texts)] },
  ];
  // A check without anything to check has no result; the check of the missing file says why.
  for (const group of groups) group.results = group.results.filter(Boolean);
  show(places, groups, all);
  scrollToHash();
}

/**
 * The policy of this page: from a new response or, where requests are blocked, from the violations. The one that the
 * release itself wrote into the page is about this page alone.
 */
function ownPolicy({ responses, base, release, texts }, allMetas) {
  const { headers } = responses.get("check.html");
  const violated = violatedPolicies().filter((policy) => !allMetas.includes(policy));
  const metas = allMetas.filter((policy) => policy !== document.getElementById("own-policy").content);
  const header = headers["content-security-policy"] ?? violated.join(",");
  const at = (name) => new URL(name, base).href;
  const requests = [wasmIn(release), ...Object.keys(DOCUMENTS)].map(at);
  const needs = { page, scripts: [at(LOADER)], requests };
  return policyResult("own-policy", { headers: header, metas }, needs, texts);
}

/** Scrolls to what the URL names, which did not exist when the browser looked for it. */
function scrollToHash() {
  const id = context.hostPageAddress && !location.hash ? "host-page" : location.hash.slice(1);
  document.getElementById(id)?.scrollIntoView();
}

// In print everything is expanded.
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details:not([open])")) {
    details.open = true;
    addEventListener("afterprint", () => (details.open = false), { once: true });
  }
});
