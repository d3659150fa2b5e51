// The one script a host page names. It defines <khuyen-hoc-timeline>, takes care of
// <div data-khuyen-hoc-timeline>, and fetches everything else when an element comes near the
// viewport. A page that loads it twice, from two addresses even, keeps the first.

import { watchDivs } from "./div.js";
import { OPTIONS } from "./options.js";
import { Widget } from "./widget.js";

// For an older copy of this script that a cache has kept (program.js).
export { program } from "program-source";

const TAG = "khuyen-hoc-timeline";

if (!customElements.get(TAG)) {
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

    // Moved without being taken out: everything stays.
    connectedMoveCallback() {}

    attributeChangedCallback() {
      this.#widget.changed();
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
  watchDivs(`div[data-${TAG}]`);
}
