// What the shadow root shows before, or instead of, the timeline. Built from elements and never from
// markup, so that a page with Trusted Types needs no policy for it.

/** The slot for the host element's own content. */
export function contentSlot() {
  return document.createElement("slot");
}

/** How long the loading line stays empty; a text that goes at once would only flicker. */
const LOADING_DELAY_MS = 500;

/** A line that says after a while that the timeline is loading. */
export function loadingLine(texts) {
  const line = element("p", "", "loading");
  setTimeout(() => (line.textContent = texts.loading), LOADING_DELAY_MS);
  return line;
}

/** What went wrong and who can fix it, with a retry button where `retryText` is given. */
export function failurePanel(message, retryText, onRetry) {
  const panel = element("div", "", "failure");
  panel.setAttribute("role", "alert");
  panel.append(element("p", message));
  if (retryText) {
    const button = element("button", retryText);
    button.type = "button";
    // Large enough for a finger; the style sheet may come with a screen, or not at all.
    button.style.minHeight = "44px";
    button.onclick = onRetry;
    panel.append(button);
  }
  return panel;
}

function element(name, textContent, className = "") {
  return Object.assign(document.createElement(name), { textContent, className });
}
