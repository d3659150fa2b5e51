// The loader: the one script a host page names. It defines <khuyen-hoc-timeline>, runs
// <div data-khuyen-hoc-timeline>, and loads everything else when an element comes near the viewport. A
// page that loads it twice, even from two addresses, keeps the first definition. Imported on a server,
// where there are no elements, it does nothing.

import { OPTIONS } from "./options.js";
import { TAG } from "./tag.js";
import { watchPage } from "./watch-page.js";
import { Widget } from "./widget.js";

// Of the form of this script that is a module: an older copy that a cache kept imports that one and calls it
// (network/app.js).
export { loadApp } from "./load-app.js";

if (typeof customElements === "object" && !customElements.get(TAG)) {
  class KhuyenHocTimeline extends HTMLElement {
    static observedAttributes = [...OPTIONS, "lang"];

    #widget = new Widget(this, "");

    connectedCallback() {
      // Properties set before the element was upgraded hide the accessors below.
      for (const name of OPTIONS) {
        if (this.hasOwnProperty(name)) {
          const value = this[name];
          delete this[name];
          this[name] = value;
        }
      }
      this.#widget.connect();
    }

    disconnectedCallback() {
      this.#widget.disconnect();
    }

    // `moveBefore` calls this one instead of the two above; nothing has to be done for it.
    connectedMoveCallback() {}

    attributeChangedCallback() {
      this.#widget.optionsChanged();
    }
  }

  for (const name of OPTIONS) {
    Object.defineProperty(KhuyenHocTimeline.prototype, name, {
      enumerable: true,
      get() {
        return this.getAttribute(name) ?? "";
      },
      set(value) {
        if (value == null) this.removeAttribute(name);
        else this.setAttribute(name, Array.isArray(value) ? value.join(" ") : value);
      },
    });
  }

  customElements.define(TAG, KhuyenHocTimeline);
  watchPage();
}
