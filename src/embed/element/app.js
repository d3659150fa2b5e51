// The program as one module: the glue that wasm-bindgen made, and the style sheet as text. The build
// gives it a name by its content, so that it may be cached for ever.

import init from "wasm-glue";
import css from "../../../style/widget.css";

export { mount } from "wasm-glue";

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
