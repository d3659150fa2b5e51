// <div data-khuyen-hoc-timeline>, for content management systems that strip tags they do not know.
// The same widget; what a custom element is told by the browser is observed here.

import { Widget } from "./widget.js";

/** Takes care of the divs of the document that match, those that come later and those that go. */
export function watchDivs(selector) {
  // A div has one widget as long as it lives, wherever it is taken.
  const widgets = new WeakMap();
  const connected = new Set();
  const options = new MutationObserver((changes) => {
    for (const { target } of changes) widgets.get(target).changed();
  });
  const connect = (div) => {
    if (!widgets.has(div)) {
      widgets.set(div, new Widget(div, "data-"));
      options.observe(div, { attributes: true });
    }
    connected.add(div);
    widgets.get(div).connect();
  };
  const found = (node) => {
    if (node.matches?.(selector)) connect(node);
    node.querySelectorAll?.(selector).forEach(connect);
  };
  const watch = (changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(found);
    for (const div of connected) {
      if (!div.isConnected) {
        connected.delete(div);
        widgets.get(div).disconnect();
      }
    }
  };
  new MutationObserver(watch).observe(document, { childList: true, subtree: true });
  found(document);
}
