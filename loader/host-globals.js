// Stand in for the globals of the same names in the glue of wasm-bindgen (esbuild's --inject). The glue
// asks `thing instanceof Element`, and host pages replace such names: MooTools has its own `Element` and
// `Window`. Real objects keep their prototypes, so these ask the prototype of a real object instead. The
// build checks that the glue asks for no other name (xtask/src/postbuild/glue_globals.rs).

const { getPrototypeOf } = Object;
const { isPrototypeOf } = Object.prototype;

/** The interface whose prototype is that of `make()`, or `levels` above it. */
function genuine(make, levels = 0) {
  let found;
  const prototype = () => {
    if (!found) {
      found = getPrototypeOf(make());
      for (let level = 0; level < levels; level++) found = getPrototypeOf(found);
    }
    return found;
  };
  function Interface(...args) {
    return new (prototype().constructor)(...args);
  }
  const hasInstance = (thing) => isPrototypeOf.call(prototype(), thing);
  return Object.defineProperty(Interface, Symbol.hasInstance, { value: hasInstance });
}

const element = (name) => () => document.createElement(name);
const event = (name) => () => document.createEvent(name);

export const Window = /* @__PURE__ */ genuine(() => window);
export const Document = /* @__PURE__ */ genuine(() => document, 1);
export const ShadowRoot = /* @__PURE__ */ genuine(() => element("div")().attachShadow({ mode: "open" }));

export const HTMLElement = /* @__PURE__ */ genuine(element("div"), 1);
export const Element = /* @__PURE__ */ genuine(element("div"), 2);
export const Node = /* @__PURE__ */ genuine(element("div"), 3);
export const EventTarget = /* @__PURE__ */ genuine(element("div"), 4);
export const Text = /* @__PURE__ */ genuine(() => document.createTextNode(""));
export const Comment = /* @__PURE__ */ genuine(() => document.createComment(""));

export const HTMLAnchorElement = /* @__PURE__ */ genuine(element("a"));
export const HTMLButtonElement = /* @__PURE__ */ genuine(element("button"));
export const HTMLDetailsElement = /* @__PURE__ */ genuine(element("details"));
export const HTMLIFrameElement = /* @__PURE__ */ genuine(element("iframe"));
export const HTMLInputElement = /* @__PURE__ */ genuine(element("input"));
export const HTMLSelectElement = /* @__PURE__ */ genuine(element("select"));
export const HTMLTemplateElement = /* @__PURE__ */ genuine(element("template"));

export const Event = /* @__PURE__ */ genuine(event("Event"));
export const CustomEvent = /* @__PURE__ */ genuine(event("CustomEvent"));
export const UIEvent = /* @__PURE__ */ genuine(event("UIEvent"));
export const MouseEvent = /* @__PURE__ */ genuine(event("MouseEvent"));
export const KeyboardEvent = /* @__PURE__ */ genuine(event("KeyboardEvent"));
