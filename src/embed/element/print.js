// Prints a widget alone: in a frame of its own, since printing the page prints all of the host's.

import css from "../../../style/widget.css";

/** As `embed.html` has it. */
const PAPER = "@page { size: A4; margin: 18mm 16mm } body { margin: 0 }";

/** Prints what stands in the container. */
export function print(container) {
  const frame = document.createElement("iframe");
  // Out of sight and not away: what is not drawn is not printed.
  frame.style.cssText = "position:fixed;width:0;height:0;border:0;visibility:hidden";
  frame.onload = () => {
    const { contentWindow: view, contentDocument: page } = frame;
    frame.onload = null;
    page.title = document.title;
    page.documentElement.lang = container.lang;
    const { fontFamily, fontSize } = getComputedStyle(container);
    Object.assign(page.body.style, { fontFamily, fontSize });
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css + PAPER);
    page.adoptedStyleSheets = [sheet];
    page.body.append(page.importNode(container, true));
    view.onafterprint = () => frame.remove();
    view.print();
  };
  // In the widget's own root, where nothing of the host's looks for frames.
  container.getRootNode().append(frame);
}
