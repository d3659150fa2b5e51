// A request for a document, under way before the program is there to read the answer.

/** Where the release's own document of this name is: beside this script. */
export function own(name) {
  return new URL(`data/${name}.json`, import.meta.url).href;
}

/** Starts a request. The program takes it over, and with it the time limit and what follows. */
export function request(address) {
  const controller = new AbortController();
  // Asked for anew each time, which costs an answer without a body where nothing has changed: what an
  // editor mends must not wait for a cache that guesses.
  const response = fetch(address, { signal: controller.signal, cache: "no-cache" });
  // Read at once: a body that nobody reads waits at the door until the program is there.
  const text = response.then((response) => response.text());
  // Whether it fails is asked later; until then it is no unhandled rejection.
  text.catch(() => {});
  return { address, controller, response, text };
}
