// The program as one module: the glue that wasm-bindgen made, and the style sheet as text. The build
// gives it a name by its content, so that it may be cached for ever.

import init, { abandon, mount as begin } from "wasm-glue";
import css from "../../../style/widget.css";
import { whenTouched } from "./touch.js";

/** What each widget does when the program has stopped. */
const atTrap = new Set();

/** Compiles the program while it comes in. */
export async function start(response) {
  await init({ module_or_path: response }).catch((error) => {
    throw Object.assign(error, { cause: causeOf(error) });
  });
  // What stopped in the middle of a drawing can do nothing more, and nobody hears of it but the window.
  for (const name of ["error", "unhandledrejection"]) {
    addEventListener(name, ({ error, reason }) => trapped(error ?? reason));
  }
}

/** What an engine says of a program that it does not compile, as one of the causes of failure.js. */
function causeOf({ name, message }) {
  if (/unsafe-eval|csp/i.test(message)) return "csp";
  // A download that broke off.
  return name === "TypeError" ? "network" : "program";
}

/** Acts where an error says that this program has stopped. */
function trapped(error) {
  if (error?.name !== "RuntimeError") return;
  // The innermost file tells whose it is: what others on the page run is theirs, and the companion has a
  // memory of its own. All in one script nothing else runs but that.
  const [file] = error.stack.match(/[\w-]+\.(js|wasm)\b/) ?? [""];
  if (!IS_PACKED && !/^khuyen-hoc-timeline-(?!companion)/.test(file)) return;
  abandon();
  for (const stopped of atTrap) stopped(error);
  atTrap.clear();
}

/**
 * Puts a widget into the shadow root of a host (src/embed/mount.rs), in place of the screen that was
 * rendered before any script ran, if there is one. `read` gives its options as they are then; requests
 * for the documents may be under way. An entry of an older release may call it (program.js), so what it takes and
 * gives stays as it is. The widget is accompanied when a reader touches it; should the
 * program stop, `stopped` is told.
 */
export function mount(host, still, read, requests, stopped) {
  const root = host.shadowRoot;
  const container = still ?? document.createElement("div");
  dress(root);
  if (!still) root.prepend(container);
  // Read again: an option may have changed meanwhile, and a request for another address with it.
  const options = read();
  const addresses = [options.articles, options.programmes];
  const fitting = addresses.map((address) => requests.find((one) => one.address === address));
  for (const one of requests) if (!fitting.includes(one)) one.controller.abort();
  let mounted;
  try {
    mounted = begin(host, container, options, ...fitting);
  } catch (error) {
    if (!still) container.remove();
    trapped(error);
    throw error;
  }
  const leave = whenTouched(host, container, read);
  const atTrapOfThis = (error) => {
    leave();
    // What was drawn can be read until it is drawn anew; a screen from before the program is taken over.
    if (container.className !== "still") {
      host.addEventListener("khuyen-hoc-ready", () => container.replaceWith(), { once: true });
    }
    stopped(error);
  };
  atTrap.add(atTrapOfThis);
  return {
    update() {
      mounted.update(read());
    },
    free() {
      atTrap.delete(atTrapOfThis);
      leave();
      mounted.free();
    },
  };
}

let sheet;

/** Gives a shadow root the widget's styles. One sheet serves all of them. */
function dress(root) {
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Engines before 2023 cannot share a sheet.
    const style = document.createElement("style");
    style.textContent = css;
    root.append(style);
  }
}
