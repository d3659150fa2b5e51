// An app source that does what a test sets.

/** The behaviour; `calls` are those so far. */
export const fake = {
  calls: [],
  importApp: undefined,
  fetchWasm: undefined,
  importWasm: undefined,
  recover: undefined,
};

/** An app that starts at once, told apart by its number. Only an error as its wasm does not start. */
export function createApp() {
  const number = (createApp.count = (createApp.count ?? 0) + 1);
  const start = async (wasm) => {
    if (wasm instanceof Error) throw wasm;
  };
  return { number, start };
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
  get importWasm() {
    return fake.importWasm;
  },
  get recover() {
    return fake.recover;
  },
};
