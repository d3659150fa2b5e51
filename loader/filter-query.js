// What the page's address wants an element to show.

/** What the app reads under the element's prefix (src/query/permalink.rs). */
export const FILTER_PARAMETERS = ["partner", "q", "match", "from", "to", "kind", "status", "order"];

/** The prefix of the element's parameters; "off" where it has none. */
export function permalinkPrefix(host) {
  return host.getAttribute("permalink") || host.dataset.permalink || "kh-";
}

/** The value of a parameter of the filter, null where the address has none. */
export function filterParameter(host, name, prefix = permalinkPrefix(host)) {
  return prefix === "off" ? null : new URLSearchParams(location.search).get(prefix + name);
}
