// Runs before any other script: counts what a widget could leave behind, in engines that do not tell it themselves.
window.leftBehind = { listeners: 0, memories: [] };
{
  const left = window.leftBehind;
  // Listeners on what outlives a widget.
  const known = new Map();
  const key = (target, type, options) => {
    const capture = typeof options === "object" && options ? Boolean(options.capture) : Boolean(options);
    return `${target === window ? "window" : "document"} ${type} ${capture}`;
  };
  const outlives = (target) => target === undefined || target === window || target === document;
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const forget = (place, listener) => {
    if (known.get(place)?.delete(listener)) left.listeners -= 1;
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (outlives(this) && listener && !options?.once) {
      const place = key(this ?? window, type, options);
      const listeners = known.get(place) ?? new Set();
      known.set(place, listeners);
      if (!listeners.has(listener)) left.listeners += 1;
      listeners.add(listener);
      options?.signal && addEventListener.call(options.signal, "abort", () => forget(place, listener));
    }
    return addEventListener.call(this ?? window, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    if (outlives(this)) forget(key(this ?? window, type, options), listener);
    return removeEventListener.call(this ?? window, type, listener, options);
  };
  // The memory of every program that starts.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...values) => {
      const result = await original.apply(WebAssembly, values);
      const { memory } = (result.instance ?? result).exports;
      if (memory) left.memories.push(memory);
      return result;
    };
  }
  const nodes = (root) => {
    let count = 0;
    const walker = document.createTreeWalker(root);
    for (let node = root; node; node = walker.nextNode()) {
      count += 1;
      if (node.shadowRoot) count += nodes(node.shadowRoot);
    }
    return count;
  };
  left.now = () => ({
    "nodes in the document": nodes(document),
    "listeners on window and document": left.listeners,
    "bytes of wasm memory": left.memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0),
  });
}
