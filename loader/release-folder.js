// Where the release lies: the folder of this script, or the one that an element names. `import.meta` would say it
// at once, and keep the script from running where `type="module"` was lost on the way.

import { AppError } from "./failure.js";

/** A script that was joined with others, or copied elsewhere, has another name, and nothing lies beside it. */
const OWN_NAME = /[\w-]+:\/\/[^\s()]*\/khuyen-hoc-timeline(-module)?\.js(?![\w.])/;

let script = globalThis.document && ownAddress();

/** The address of this script; undefined where it cannot be found. Asked while the script runs. */
function ownAddress() {
  const tags = [...document.querySelectorAll("script[src]")].map(({ src }) => src);
  // A module is no `currentScript`; but each error names the scripts that led to it.
  const places = [document.currentScript?.src, new Error().stack, ...tags];
  for (const place of places) {
    const found = OWN_NAME.exec(place);
    if (found) return found[0];
  }
}

/** Takes the folder that an element names, for want of a better one. */
export function nameReleaseFolder(base) {
  if (!script && base) script = new URL("khuyen-hoc-timeline.js", new URL(base + "/", document.baseURI)).href;
}

/** The URL of a file of the release. */
export function releaseUrl(file) {
  if (!script) throw new AppError("base");
  return new URL(file, script).href;
}
