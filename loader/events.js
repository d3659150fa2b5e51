// The events the host page hears: bubbling, and composed so that they leave any shadow root. What they
// tell bears the names of the contract.

/** Tells of a widget in its host element. */
export function tell(host, name, detail) {
  const event = new CustomEvent("khuyen-hoc-" + name, { detail, bubbles: true, composed: true });
  host.dispatchEvent(event);
}

// For the program (events.rs).

export function ready(host, activities, problems) {
  tell(host, "ready", { activities, problems });
}

export function filter(host, partner, match, q, from, to, shown) {
  tell(host, "filter", { partner, match, q, from, to, shown });
}

export function error(host, cause, message) {
  tell(host, "error", { cause, message });
}
