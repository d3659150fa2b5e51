// What stands in the shadow root before, or instead of, the timeline. Made of elements, never of
// markup, so that a page with Trusted Types need allow nothing.

/** The place of the host's own content. */
export function slot() {
  return document.createElement("slot");
}

/** That something is on its way. The style sheet of dress.js shows it only after a while. */
export function loading(texts) {
  const line = element("p", texts.loading);
  line.className = "loading";
  return line;
}

/** What happened and who can mend it, with a button where another try can help. */
export function panel(message, retry, again) {
  const panel = element("div", "");
  panel.className = "failure";
  panel.setAttribute("role", "alert");
  panel.append(element("p", message));
  if (retry) {
    const button = element("button", retry);
    button.type = "button";
    button.onclick = again;
    panel.append(button);
  }
  return panel;
}

function element(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
