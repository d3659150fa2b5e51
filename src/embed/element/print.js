// Prints a widget alone: in a frame of its own, since printing the page prints all of the host's.

import css from "../../../style/widget.css";
import more from "../../../style/companion.css";

/** As `embed.html` has it. */
const PAPER = "@page { size: A4; margin: 18mm 16mm } body { margin: 0 }";

/** Prints what stands in the container, or one activity of it. */
export function print(container, one) {
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
    sheet.replaceSync(css + more + PAPER);
    page.adoptedStyleSheets = [sheet];
    const copy = page.importNode(container, true);
    if (one) leaveOnly(copy, one);
    page.body.append(copy);
    view.onafterprint = () => frame.remove();
    view.print();
  };
  // In the widget's own root, where nothing of the host's looks for frames.
  container.getRootNode().append(frame);
}

/** Takes out all but the activity of that id, with its heading, and what is behind it. */
function leaveOnly(copy, id) {
  const articles = [...copy.querySelectorAll("article")];
  const one = articles.find(({ dataset }) => dataset.activity === id);
  const parts = copy.querySelectorAll(".widget > *, section, section > div > *");
  for (const part of parts) part.matches("header") || part.contains(one) || part.remove();
  // How many there are in the year.
  for (const count of copy.querySelectorAll("h3 > *")) count.remove();
  const behind = one.querySelector("[data-details]");
  for (const part of behind.querySelectorAll("[data-one], [role=log]")) part.remove();
  one.append(behind);
}
