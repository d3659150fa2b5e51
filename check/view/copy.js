// Buttons that copy a text to the clipboard.

import { element } from "./element.js";

/** A button that copies the text returned by `read`, and shows in `status` whether that succeeded. */
export function copyButton(name, label, read, status, texts) {
  const button = element("button", { type: "button", "aria-label": label }, name);
  button.addEventListener("click", async () => {
    const isCopied = await copy(read());
    status.textContent = isCopied ? texts.copied : texts.notCopied;
  });
  return button;
}

/** Copies a text. Returns whether that succeeded. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The way for pages over http, which have no `navigator.clipboard`. */
function copyBySelection(text) {
  const before = document.activeElement;
  const field = element("textarea", { class: "unseen", readonly: true, "aria-hidden": "true" }, text);
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  before?.focus();
  return isCopied;
}
