// One height for every failure. A frame reports its height to a parent it does not know, and the parent may have
// named the data: from the length of the sentence it could learn whether a file exists, and whether it is JSON.

import { hasNamedData } from "./query-option.js";

/** Gives the page one height while data that its address names cannot be shown; style in pages/embed.html. */
export function hideCauseFromParent(body) {
  if (!hasNamedData()) return;
  const setFailed = (isFailed) => body.toggleAttribute("data-failed", isFailed);
  // Where one of the two documents is shown, the failure of the other comes after it.
  body.addEventListener("khuyen-hoc-ready", () => setFailed(false));
  body.addEventListener("khuyen-hoc-error", () => setFailed(true));
}
