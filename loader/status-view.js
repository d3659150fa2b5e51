// What stands in the shadow root before, or instead of, the timeline. Made of elements, never of
// markup, so that a page with Trusted Types need allow nothing.

/** The place of the host's own content. */
export function slot() {
  return document.createElement("slot");
}

/** After how many ms it is said that something is on its way; before that, words would only flicker. */
const A_WHILE = 500;

/** A line that says after a while that something is on its way. */
export function loading(texts) {
  const line = element("p", "", "loading");
  setTimeout(() => (line.textContent = texts.loading), A_WHILE);
  return line;
}

/** What happened and who can mend it, with a button where another try can help. */
export function panel(message, retry, again) {
  const panel = element("div", "", "failure");
  panel.setAttribute("role", "alert");
  panel.append(element("p", message));
  if (retry) {
    const button = element("button", retry);
    button.type = "button";
    // A finger's; the style sheet comes with the program that did not.
    button.style.minHeight = "44px";
    button.onclick = again;
    panel.append(button);
  }
  return panel;
}

function element(name, textContent, className = "") {
  return Object.assign(document.createElement(name), { textContent, className });
}
