// The options of the page for frames, from its query string.

/** The options that are addresses of data. */
const DATA_OPTIONS = ["articles", "programmes"];

/**
 * The value of an option; null where there is none, or where it is not allowed. Whoever writes a link to
 * this page chooses its options, so data are taken from the page's own origin alone: nobody shall put
 * words into the publisher's mouth.
 */
export function queryOption(name) {
  const value = new URLSearchParams(location.search).get(name);
  return DATA_OPTIONS.includes(name) && value !== null && !isOwnOrigin(value) ? null : value;
}

function isOwnOrigin(address) {
  try {
    // Of the page's URL: in a sandbox `location.origin` is "null".
    const { origin } = new URL(document.baseURI);
    return origin !== "null" && new URL(address, document.baseURI).origin === origin;
  } catch {
    return false;
  }
}
