// Work that may wait for the eye.

/** Calls `act` when the next frame has been painted; soon in a page out of sight, which paints none. */
export function afterPaint(act) {
  if (document.hidden) setTimeout(act);
  else requestAnimationFrame(() => setTimeout(act));
}
