// What the page's address wants an element to show, read as the app reads it (src/query/permalink.rs).

/** The parameters of the filter. */
export const FILTER_PARAMETERS = ["partner", "q", "match", "from", "to", "kind", "status", "order"];

/** The prefix of the parameters of an element whose attributes start with `prefix`; "off" where it has none. */
export function permalinkPrefix(host, prefix) {
  const written = host.getAttribute(prefix + "permalink")?.trim() ?? "";
  return /^[\w-]+$/.test(written) ? written : "kh-";
}

/** The value of a parameter of the filter, null where the address has none. Of several the last counts. */
export function filterParameter(name, prefix) {
  if (prefix === "off") return null;
  return new URLSearchParams(location.search).getAll(prefix + name).pop() ?? null;
}
