// Where the release lies: the folder that an element names, or that of this script. `import.meta` would say the
// latter at once, and keep the script from running where `type="module"` was lost on the way.

import { AppError } from "./failure.js";

/** A script that an optimiser has joined with others has another name, and nothing lies beside it. */
const OWN_NAME = /\/khuyen-hoc-timeline(-module)?\.js$/;
const WITH_BASE = "khuyen-hoc-timeline[base], [data-khuyen-hoc-timeline][data-base]";

/** What runs now; a module is no `currentScript`, and an element of that name could stand for it. */
const running = globalThis.document?.currentScript;
const runningAddress = running?.localName === "script" ? running.src : undefined;
const script = globalThis.document && [runningAddress, ...addressesInStack(), ...addressesOfTags()].find(isOwn);

/** The folder that an element names, with a slash at its end. */
let folder;

/** Each error names the scripts that led to it, modules too: "https://…/a.js?b:1:20". */
function addressesInStack() {
  return String(new Error().stack).match(/[\w-]+:\/\/\S+?(?=:\d+:\d+)/g) ?? [];
}

function addressesOfTags() {
  return [...document.querySelectorAll("script[src]")].map(({ src }) => src);
}

function isOwn(address) {
  try {
    return OWN_NAME.test(new URL(address).pathname);
  } catch {
    return false;
  }
}

/**
 * Takes the folder that an element names, or else that another element of the page names. What runs in the page
 * comes from there, so it is one of the page's own server or of the script's: texts of visitors may hold elements.
 */
export function nameReleaseFolder(base) {
  const other = document.querySelector(WITH_BASE);
  const named = base || other?.getAttribute("base") || other?.dataset.base;
  if (folder || !named) return;
  try {
    const url = new URL(named.replace(/\/*$/, "/"), document.baseURI);
    const trusted = [document.baseURI, script, runningAddress].filter(Boolean);
    if (trusted.some((address) => new URL(address).origin === url.origin)) folder = url.href;
  } catch {
    // Told below.
  }
  if (!folder) {
    console.warn(`khuyen-hoc-timeline: base: expected a folder of this server, found "${named}"`);
  }
}

/** The URL of a file of the release. */
export function releaseUrl(file) {
  if (!folder && !script) throw new AppError("base");
  return new URL(file, folder ?? script).href;
}

/** The URL of this very script, as the page names it; that in the folder where it has none. */
export function scriptUrl() {
  return script ?? releaseUrl("khuyen-hoc-timeline.js");
}
