// The widget itself, on this very page: the last proof.

import { ENTRY } from "../release.js";
import { verdict } from "../verdict.js";

/** Longer than the widget waits for anything, in ms. */
const PATIENCE = 20000;

/** Starts the widget in its element and waits for what it says; the verdict is made of that. */
export async function widget(host, base) {
  const said = new Promise((done) => {
    host.addEventListener("khuyen-hoc-ready", ({ detail }) => done({ ready: detail }), { once: true });
    host.addEventListener("khuyen-hoc-error", ({ detail }) => done({ error: detail }), { once: true });
    setTimeout(() => done({ silent: true }), PATIENCE);
  });
  try {
    await import(new URL(ENTRY, base).href);
  } catch (error) {
    return { refused: error.message };
  }
  return said;
}

/** What the widget's word comes to. */
export function widgetSays({ ready, error, refused }, texts) {
  const t = texts.widget;
  if (ready) {
    return ready.problems > 0
      ? verdict("widget", "warn", t.problems(ready.activities, ready.problems), { advice: t.see })
      : verdict("widget", "pass", t.ready(ready.activities));
  }
  const found = error?.message ?? refused ?? t.silent;
  return verdict("widget", "fail", found, { expected: t.expected, advice: t.above });
}
