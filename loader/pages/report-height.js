// Reports the height of the page for frames to the host page, so that the frame can fit. A height is no
// secret, so any parent may have it: in an opaque origin (`sandbox="allow-scripts"`) the page could not
// learn who its parent is.

import { FrameHeight } from "./frame-height.js";
import { resizeProtocols } from "./resize-protocols.js";

/** Events of the widget, dispatched in the task in which it changes the screen. */
const REDRAW_EVENTS = ["khuyen-hoc-ready", "khuyen-hoc-filter", "khuyen-hoc-error"];

/** Reports to the parent the height that shows everything down to the end of `measured`. */
export function reportHeight(measured) {
  if (parent === window) return;
  const frameHeight = new FrameHeight(measured);
  const protocols = resizeProtocols();
  // Requests that came while nothing was visible are answered when something is.
  const requesting = new Set();

  const report = () => {
    const hasChanged = frameHeight.measure();
    if (hasChanged === undefined) return;
    for (const protocol of hasChanged ? protocols : requesting) {
      const message = protocol.heightMessage(frameHeight.height);
      if (message !== undefined) parent.postMessage(message, "*");
    }
    requesting.clear();
  };

  addEventListener("message", ({ source, data }) => {
    if (source !== parent) return;
    for (const protocol of protocols) if (protocol.isHeightRequest(data)) requesting.add(protocol);
    if (requesting.size) report();
  });
  // Whatever changes the height. The event for the frame's own size comes before the observer, by which
  // frame-height.js tells the two apart.
  addEventListener("resize", report);
  new ResizeObserver(report).observe(measured);
  // In a frame of another origin that is out of view, Chromium runs no observers; without these events
  // the host's text would jump when a reader scrolls to the frame.
  for (const name of REDRAW_EVENTS) {
    measured.addEventListener(name, () => {
      frameHeight.contentReplaced();
      setTimeout(report);
    });
  }
  report();
}
