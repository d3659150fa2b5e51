// The widget itself, on this very page: the last proof.

import { ENTRY } from "../release.js";
import { verdict } from "../verdict.js";

/** Longer than the widget waits for anything, in ms. */
const PATIENCE = 20000;

/**
 * Starts the widget in its element and waits for what it says: that it is `ready`, an `error`, or both
 * where only one of the documents came.
 */
export async function widget(host, base) {
  const said = {};
  const heard = new Promise((done) => {
    for (const name of ["ready", "error"]) {
      host.addEventListener(`khuyen-hoc-${name}`, ({ detail }) => {
        said[name] = detail;
        // Of two, the second comes in the same step.
        setTimeout(done);
      });
    }
    setTimeout(done, PATIENCE);
  });
  try {
    await import(new URL(ENTRY, base).href);
  } catch (error) {
    return { refused: error.message };
  }
  await heard;
  return said;
}

/** What the widget's word comes to. */
export function widgetSays({ ready, error, refused }, texts) {
  const t = texts.widget;
  if (ready && !error) {
    return ready.problems > 0
      ? verdict("widget", "warn", t.problems(ready.activities, ready.problems), { advice: t.see })
      : verdict("widget", "pass", t.ready(ready.activities));
  }
  const found = error?.message ?? refused ?? t.silent;
  return verdict("widget", "fail", found, { expected: t.expected, advice: t.above });
}
