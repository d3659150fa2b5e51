// The companion where it is fetched: once per page, beside the program's own module.

let coming;
let attempts = 0;

/** The companion, ready. One that did not come is fetched again when it is asked for again. */
export function companion() {
  return (coming ??= start().catch((error) => {
    coming = undefined;
    attempts++;
    throw error;
  }));
}

async function start() {
  // A module that failed is remembered by some browsers under its address.
  const file = attempts ? `${COMPANION_FILE}?${attempts}` : COMPANION_FILE;
  const module = await import(new URL(file, import.meta.url).href);
  await module.ready;
  return module;
}
