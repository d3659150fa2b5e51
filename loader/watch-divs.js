// <div data-khuyen-hoc-timeline>, for content management systems that remove unknown tags. A `div` has no
// lifecycle callbacks, so observers watch insertion, removal and attributes.

import { replaceLinks } from "./embed-links.js";
import { Widget } from "./widget.js";

/**
 * Runs a widget in each div of the document with this attribute, now and when divs or the attribute come and
 * go. What is in a shadow root is not seen from here.
 */
export function watchDivs(attribute) {
  const selector = `div[${attribute}]`;
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
    replaceLinks(node);
  };
  const onTreeChange = (changes) => {
    for (const { type, target, addedNodes } of changes) {
      addedNodes.forEach(connectAllIn);
      if (type === "attributes" && target.matches(selector)) connect(target);
    }
    for (const div of connected) {
      const isWidget = () => div.isConnected && div.matches(selector);
      if (!isWidget()) {
        connected.delete(div);
        widgets.get(div).disconnect(isWidget);
      }
    }
  };
  const changes = { childList: true, subtree: true, attributeFilter: [attribute] };
  new MutationObserver(onTreeChange).observe(document, changes);
  connectAllIn(document);
}
