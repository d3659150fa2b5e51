// What stands for the element where content management systems remove unknown tags: <div data-khuyen-hoc-timeline>,
// and links. Neither has lifecycle callbacks, so observers watch insertion, removal and attributes.

import { replaceLinks } from "./embed-links.js";
import { TAG, allIn } from "./tag.js";
import { Widget } from "./widget.js";

/**
 * Runs a widget in each such div of the document and replaces each such link, now and when they or the attribute come
 * and go. What is in a shadow root is not seen from here.
 */
export function watchPage() {
  const attribute = `data-${TAG}`;
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
    allIn(node, selector).forEach(connect);
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
