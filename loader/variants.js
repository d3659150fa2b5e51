// The variants of a prerendered screen, one for each choice of a partner that works without the app
// (prerender/src/screen/variants.rs), and what is pressed on it meanwhile.

/**
 * Selects the variant of a partner, "" for all. It becomes the default too: the app takes only a radio button
 * that differs from its default for the visitor's own choice. Returns whether there is such a variant.
 */
export function showVariant(prerendered, partner) {
  const radios = [...prerendered.querySelectorAll("[data-variant]")];
  const variant = radios.find((radio) => (radio.getAttribute("value") ?? "") === partner);
  if (!variant) return false;
  for (const radio of radios) radio.defaultChecked = radio === variant;
  variant.checked = true;
  return true;
}

/** Keeps the last control pressed before the app is there, as a property that the app reads. */
export function queueControls(prerendered) {
  prerendered.addEventListener("click", ({ target, defaultPrevented }) => {
    // A summary opens by itself, and the app keeps it open; a link of the matrix also selects a partner.
    const control = target.closest("button, a[data-cell]");
    if (control && !defaultPrevented) prerendered.queuedControl = control;
  });
}
