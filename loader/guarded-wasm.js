// Stands in for the global `WebAssembly` in the glue of wasm-bindgen (esbuild's --inject). It wraps the
// exports of the instance, so that a trap is noticed whoever made the call, and so that every later call
// does nothing: after a trap the memory is in no known state, and listeners on window or host still call.

const native = globalThis.WebAssembly;

let handleTrap;
let hasTrapped = false;

/** Sets what happens, once, when the wasm traps. */
export function onWasmTrap(handler) {
  handleTrap = handler;
}

/** What the glue uses of the global of this name. */
export const WebAssembly = {
  Instance: native.Instance,
  instantiate: async (source, imports) => guarded(await native.instantiate(source, imports)),
  instantiateStreaming:
    native.instantiateStreaming &&
    (async (response, imports) => guarded(await native.instantiateStreaming(response, imports))),
};

function guarded({ module, instance }) {
  const exports = {};
  for (const name of Object.keys(instance.exports)) exports[name] = guard(instance.exports[name]);
  return { module, instance: { exports } };
}

function guard(exported) {
  if (typeof exported !== "function") return exported;
  return (...args) => {
    if (hasTrapped) return;
    try {
      return exported(...args);
    } catch (error) {
      // Errors of another name were thrown by JavaScript that the wasm called.
      if (error?.name === "RuntimeError" && !hasTrapped) {
        hasTrapped = true;
        handleTrap?.(error);
      }
      throw error;
    }
  };
}
