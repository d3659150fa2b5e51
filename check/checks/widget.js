// The widget itself, live on this page.

import { WIDGET_WAIT_MS } from "../../loader/time-limit.js";
import { LOADER } from "../release.js";
import { result } from "../result.js";

/**
 * Starts the widget in its element and waits for its events: `ready`, `error`, or both where only one of
 * the documents loaded.
 */
export async function liveWidget(host, base) {
  const events = {};
  const received = new Promise((resolve) => {
    for (const name of ["ready", "error"]) {
      host.addEventListener(`khuyen-hoc-${name}`, ({ detail }) => {
        events[name] = detail;
        // If both are dispatched, the second follows in the same task.
        setTimeout(resolve);
      });
    }
    setTimeout(resolve, WIDGET_WAIT_MS);
  });
  try {
    await import(new URL(LOADER, base).href);
  } catch (error) {
    return { loadError: error.message };
  }
  await received;
  return events;
}

/** The result of what the widget has reported. */
export function widgetResult({ ready, error, loadError }, texts) {
  const t = texts.widget;
  if (ready && !error) {
    return ready.problems > 0
      ? result("widget", "warn", t.problems(ready.activities, ready.problems), { advice: t.see })
      : result("widget", "pass", t.ready(ready.activities));
  }
  const found = error?.message ?? loadError ?? t.silent;
  return result("widget", "fail", found, { expected: t.expected, advice: t.above });
}
