// The options of the page for frames stand in its query string.

/** Options that are addresses of data. */
const DATA = ["articles", "programmes"];

/**
 * The value of an option; null where there is none, or where it may not be. Whoever makes a link to this
 * page chooses its options, so data are taken from the page's own origin alone: nobody is to make the
 * publisher say what the publisher did not write.
 */
export function option(name) {
  const value = new URLSearchParams(location.search).get(name);
  return DATA.includes(name) && value !== null && !isOurs(value) ? null : value;
}

function isOurs(address) {
  try {
    // The page's address and not its origin, which is none in a sandbox.
    const { origin } = new URL(document.baseURI);
    return origin !== "null" && new URL(address, document.baseURI).origin === origin;
  } catch {
    return false;
  }
}
