// The companion where a bundler has put it (../element/companion-source.js has it from beside the script).

let coming;

/** The companion, ready. One that did not come is asked for again when it is touched again. */
export function companion() {
  return (coming ??= start().catch((error) => {
    coming = undefined;
    throw error;
  }));
}

async function start() {
  const module = await import("./khuyen-hoc-timeline-companion.js");
  await module.ready;
  return module;
}
