// Work that may wait for the eye.

/** Calls `act` when the next frame has been painted; in a page out of sight, when it is seen again. */
export function afterPaint(act) {
  requestAnimationFrame(() => setTimeout(act));
}
