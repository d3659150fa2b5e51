// Gives shadow roots the widget's style sheet.

let sheet;

/** Applies the styles to a shadow root; all roots share one sheet. */
export function adoptStyles(root, css) {
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
