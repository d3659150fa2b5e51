// The options of the page for frames, from its query string.

/** The options that are addresses of data. */
export const DATA_OPTIONS = ["articles", "programmes"];

/**
 * The value of an option; null where there is none, or where it is not allowed. Whoever writes a link to
 * this page chooses its options, so data are taken from the folder of the release alone: nobody shall put
 * words into the publisher's mouth, or learn what else is on the server.
 */
export function queryOption(name) {
  const value = new URLSearchParams(location.search).get(name);
  return DATA_OPTIONS.includes(name) && value !== null && !isInRelease(value) ? null : value;
}

/** Whether the page shows data that its address names. */
export function hasNamedData() {
  return DATA_OPTIONS.some((name) => queryOption(name));
}

/** Servers read encoded slashes and dots as such after browsers have resolved the address. */
const HIDDEN_PATH = /%(2e|2f|5c|00)/i;

function isInRelease(address) {
  try {
    // Of the page's URL: in a sandbox `location.origin` is "null".
    const folder = new URL(document.documentElement.dataset.release, document.baseURI);
    const { origin, pathname, username, password } = new URL(address, document.baseURI);
    const isIn = origin !== "null" && origin === folder.origin && pathname.startsWith(folder.pathname);
    return isIn && !HIDDEN_PATH.test(pathname) && !username && !password;
  } catch {
    return false;
  }
}
