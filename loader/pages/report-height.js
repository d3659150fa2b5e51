// The page of the release that hosts show in a frame tells them how high the frame should be. A
// height is no secret, so it is told to whoever is the parent: a page in an opaque origin
// (`sandbox="allow-scripts"`) could not learn who that is anyhow.

import { Gauge } from "./gauge.js";
import { protocols } from "./protocols.js";

/** Events of the widget, sent in the task in which it draws what they tell of. */
const DRAWN = ["khuyen-hoc-ready", "khuyen-hoc-filter", "khuyen-hoc-error"];

/** Tells the parent how high the frame must be for everything down to the end of `measured`. */
export function reportHeight(measured) {
  if (parent === window) return;
  const gauge = new Gauge(measured);
  const spoken = protocols();
  // Those who asked while there was nothing to be seen are answered when there is.
  const asked = new Set();

  const report = () => {
    const changed = gauge.look();
    if (changed === undefined) return;
    for (const protocol of changed ? spoken : asked) {
      const message = protocol.tells(gauge.height);
      if (message !== undefined) parent.postMessage(message, "*");
    }
    asked.clear();
  };

  addEventListener("message", ({ source, data }) => {
    if (source !== parent) return;
    spoken.filter((protocol) => protocol.asks(data)).forEach((protocol) => asked.add(protocol));
    if (asked.size) report();
  });
  // Whatever changes the height, with what the frame's own new size does told apart (gauge.js): the
  // event comes before the observer does.
  addEventListener("resize", report);
  new ResizeObserver(report).observe(measured);
  // Chromium observes nothing in frames of another origin that are out of sight; without this, the
  // host's text would jump when a reader comes to the frame.
  for (const name of DRAWN) {
    measured.addEventListener(name, () => {
      // Another content: what went round in circles before may do so no more.
      gauge.forget();
      setTimeout(report);
    });
  }
  report();
}
