// The script right behind an element with a prerendered screen. It shows at once what the page's URL
// wants, where that is one of the prerendered variants. Anything else only the app can show; until then
// the screen stays hidden (style/prerendered.css).

import { queueControls, showVariant } from "../variants.js";
import { PARAMETERS, queryParameter } from "./page-query.js";

const host = document.currentScript.previousElementSibling;
const prerendered = host.shadowRoot?.querySelector(".prerendered");

if (queryParameter(host, "articles") || queryParameter(host, "programmes")) {
  // The screen shows other data than the URL wants, which would mislead if those fail to load.
  host.shadowRoot?.replaceChildren();
  host.replaceChildren();
} else if (prerendered) {
  showWanted();
  queueControls(prerendered);
}
delete host.dataset.queryPending;
if (prerendered && !("appPending" in prerendered.dataset)) {
  // WebKit now and then lets the hiding animation go on after its rule has stopped matching.
  for (const animation of prerendered.querySelector(".widget").getAnimations()) animation.cancel();
}

/** Selects the variant for the partner in the URL; marks the screen where only the app can follow. */
function showWanted() {
  const partner = queryParameter(host, "partner");
  const isShown = {
    partner: partner === null || showVariant(prerendered, partner),
    lang: (queryParameter(host, "lang") || prerendered.lang) === prerendered.lang,
  };
  const needsApp = PARAMETERS.some((name) => !(isShown[name] ?? !queryParameter(host, name)));
  if (needsApp) prerendered.dataset.appPending = "";
}
