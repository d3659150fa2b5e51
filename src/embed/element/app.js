// The program as one module: the glue that wasm-bindgen made, and the style sheet as text. The build
// gives it a name by its content, so that it may be cached for ever.

import init, { mount as begin } from "wasm-glue";
import css from "../../../style/widget.css";
import { whenTouched } from "./touch.js";

/** Puts a widget into a container (src/embed/mount.rs), to be accompanied when a reader touches it. */
export function mount(host, container, options, articles, programmes) {
  const mounted = begin(host, container, options, articles, programmes);
  const leave = whenTouched(host, container, () => options);
  return {
    update(changed) {
      mounted.update((options = changed));
    },
    free() {
      leave();
      mounted.free();
    },
  };
}

/** Compiles the program while it comes in. */
export async function start(response) {
  await init({ module_or_path: response });
}

let sheet;

/** Gives a shadow root the widget's styles. One sheet serves all of them. */
export function dress(root) {
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Engines before 2023 cannot share a sheet.
    const style = document.createElement("style");
    style.textContent = css;
    root.append(style);
  }
}
