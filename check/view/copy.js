// Buttons that copy a text.

import { element } from "./element.js";

/** A button of that name which copies what `read` gives, and says in `said` whether it could. */
export function copyButton(name, label, read, said, texts) {
  const button = element("button", { type: "button", "aria-label": label }, name);
  button.addEventListener("click", async () => {
    const isCopied = await copied(read());
    said.textContent = isCopied ? texts.copied : texts.notCopied;
  });
  return button;
}

/** Copies a text; whether that went well. */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedByHand(text);
  }
}

/** As pages that came over http must. */
function copiedByHand(text) {
  const before = document.activeElement;
  const field = element("textarea", { class: "unseen", readonly: true, "aria-hidden": "true" }, text);
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  before?.focus();
  return isCopied;
}
