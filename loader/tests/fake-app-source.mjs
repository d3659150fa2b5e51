// An app source that does what a test sets.

/** The behaviour; `calls` are those so far. */
export const fake = { calls: [], importApp: undefined, fetchWasm: undefined, recover: undefined };

/** An app that starts at once, told apart by its number. */
export function createApp() {
  const number = (createApp.count = (createApp.count ?? 0) + 1);
  return { number, start: async () => {} };
}

export default {
  importApp: async (failedLoads) => {
    fake.calls.push(`app ${failedLoads}`);
    return fake.importApp ? fake.importApp() : { createApp };
  },
  fetchWasm: async (failedLoads) => {
    fake.calls.push(`wasm ${failedLoads}`);
    return fake.fetchWasm?.();
  },
  get recover() {
    return fake.recover;
  },
};
