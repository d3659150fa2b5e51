// The app as one module: the glue that wasm-bindgen made. The build wraps the whole of it into `export function
// createApp()`, whose every call makes a fresh instance of the glue, so that an app that crashed can be started
// again without another module.

import init, { mount as mountWidget } from "wasm-glue";
import { onWasmTrap } from "./guarded-wasm.js";

/** What each widget does when the wasm has trapped. */
const crashHandlers = new Set();

/** Gives a shadow root the widget's styles; the loader has them. */
let adoptStyles;

/** Compiles the wasm, a response or bytes, and starts it. */
export async function start(wasm, adoptStylesOfLoader) {
  adoptStyles = adoptStylesOfLoader;
  onWasmTrap((error) => {
    for (const handleCrash of crashHandlers) handleCrash(error);
    crashHandlers.clear();
  });
  await init({ module_or_path: wasm }).catch((error) => {
    throw Object.assign(error, { cause: causeOf(error) });
  });
}

/** The cause of an engine's refusal to compile the wasm, as failure.js knows it. */
function causeOf({ name, message }) {
  if (/unsafe-eval|csp/i.test(message)) return "csp";
  // A download that broke off.
  return name === "TypeError" ? "network" : "program";
}

/**
 * Starts a widget (src/embed/mount.rs) in the shadow root of `host`. `prerendered` is the screen from
 * before any script ran, if there is one: the app takes it out when its own is complete. `readOptions`
 * returns the options as they are at that moment; `pendingRequests` are requests for the documents. After
 * a crash `onCrash` is called. A loader of an older release may call this (network/app.js), so the
 * parameters and the returned methods stay as they are.
 */
export function mount(host, prerendered, readOptions, pendingRequests, onCrash) {
  const root = host.shadowRoot;
  const container = document.createElement("div");
  container.className = "live";
  if (prerendered) removeStylesWhenReady(host, root);
  // A screen of the loader has them already, and some more.
  if (!root.adoptedStyleSheets?.length) adoptStyles(root);
  root.prepend(container);
  // An option may have changed since the requests began, and with it the address of a document.
  const options = readOptions();
  const [articles, programmes] = [options.articles, options.programmes].map((address) =>
    pendingRequests.find((request) => request.address === address),
  );
  for (const request of pendingRequests) {
    if (request !== articles && request !== programmes) request.controller.abort();
  }
  let handle;
  try {
    handle = mountWidget(host, container, prerendered, options, articles, programmes);
  } catch (error) {
    container.replaceWith();
    throw error;
  }
  const handleCrash = (error) => {
    keepReadable(host, container);
    onCrash(error);
  };
  crashHandlers.add(handleCrash);
  return {
    update() {
      handle.update(readOptions());
    },
    free() {
      crashHandlers.delete(handleCrash);
      handle.free();
    },
  };
}

/** Removes the prerendered screen's style sheets when the app has taken that screen out. */
function removeStylesWhenReady(host, root) {
  const styles = root.querySelectorAll("style");
  const remove = () => {
    styles.forEach((style) => style.replaceWith());
    if (root.adoptedStyleSheets) adoptStyles(root);
  };
  host.addEventListener("khuyen-hoc-ready", remove, { once: true });
}

/**
 * Replaces what a crashed app has drawn by a copy, which can be read until another app is ready and has no
 * listeners that would call the crashed one.
 */
function keepReadable(host, container) {
  const hasScreen = container.querySelector("section");
  const copy = container.cloneNode(true);
  container.replaceWith(...(hasScreen ? [copy] : []));
  host.addEventListener("khuyen-hoc-ready", () => copy.replaceWith(), { once: true });
}
