// Gives shadow roots the widget's style sheet.

import css from "widget.css";

/** The widget's own, shared by all shadow roots. */
let sheet;

/**
 * Applies the widget's styles to a shadow root, and `more` for a screen that goes with them. Returns whether
 * `more` is applied: engines before 2023 have no shared sheets, and wait for the app.
 */
export function adoptStyles(root, more) {
  try {
    sheet ??= newSheet(css);
    root.adoptedStyleSheets = more ? [sheet, newSheet(more)] : [sheet];
    return true;
  } catch {
    if (more) return;
    // Also in another document than this script's: it takes no sheet of this one.
    root.querySelector("style") ?? root.append(Object.assign(document.createElement("style"), { textContent: css }));
  }
}

function newSheet(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
