// The events of the contract. The app dispatches its own (src/embed/events.rs).

/** Dispatches an event on a host element: bubbling, and composed so that it leaves any shadow root. */
export function dispatch(host, name, detail) {
  const event = new CustomEvent("khuyen-hoc-" + name, { detail, bubbles: true, composed: true });
  host.dispatchEvent(event);
}
