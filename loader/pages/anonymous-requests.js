// What the page for frames requests, it requests as a stranger would: its address may come from anybody, who
// could otherwise have a visitor's cookies sent, or follow a redirect of the server to somebody else's text. The
// loader and the app both call the page's `fetch`.

const fetchOfEngine = window.fetch;

window.fetch = (address, options) =>
  fetchOfEngine(address, { ...options, credentials: "omit", redirect: "error" });
