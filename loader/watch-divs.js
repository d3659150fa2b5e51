// <div data-khuyen-hoc-timeline>, for content management systems that remove unknown tags. A `div` has no
// lifecycle callbacks, so observers watch insertion, removal and attributes.

import { Widget } from "./widget.js";

/** Runs a widget in each matching div of the document, now and when divs come and go. */
export function watchDivs(selector) {
  // A div keeps its widget for life, wherever it is moved.
  const widgets = new WeakMap();
  const connected = new Set();
  const attributes = new MutationObserver((changes) => {
    for (const { target } of changes) widgets.get(target).optionsChanged();
  });
  const connect = (div) => {
    if (!widgets.has(div)) {
      widgets.set(div, new Widget(div, "data-"));
      attributes.observe(div, { attributes: true });
    }
    connected.add(div);
    widgets.get(div).connect();
  };
  const connectAllIn = (node) => {
    if (node.matches?.(selector)) connect(node);
    node.querySelectorAll?.(selector).forEach(connect);
  };
  const onTreeChange = (changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(connectAllIn);
    for (const div of connected) {
      if (!div.isConnected) {
        connected.delete(div);
        widgets.get(div).disconnect();
      }
    }
  };
  new MutationObserver(onTreeChange).observe(document, { childList: true, subtree: true });
  connectAllIn(document);
}
