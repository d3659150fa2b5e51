// One widget in one host element: starts when the element comes near the viewport, keeps its state while
// the element is moved, and leaves nothing behind when the element is gone.

import { adoptStyles } from "./adopt-styles.js";
import { afterPaint } from "./after-paint.js";
import { takeBackFallback } from "./displaced-fallback.js";
import { dispatch } from "./events.js";
import { PERMANENT_CAUSES, failureOf } from "./failure.js";
import { loadApp, resetForRetry } from "./load-app.js";
import { langOf, readOptions } from "./options.js";
import { createScreen, wantedPartner } from "./screen.js";
import { contentSlot, failurePanel, loadingLine } from "./status-view.js";
// Over the network, from the page itself or from a bundler: the build decides (xtask/src/postbuild).
import { request } from "documents-source";

/** How far outside the viewport loading begins: about the height of a phone's screen. */
const PRELOAD_MARGIN_PX = 600;

export class Widget {
  #host;
  #prefix;
  /** What exists between connecting and disconnecting; undefined while the host is not in a document. */
  #connection;
  #updateQueued = false;
  /** The slot for the host's own content. */
  #slot = contentSlot();
  /** The message above the content; initially a detached placeholder. */
  #message = contentSlot();
  /** The screen that the loader carries, in place until the app's own comes; initially a placeholder. */
  #screen = contentSlot();
  /** The partner it shows. */
  #screenPartner;

  /** A widget for `host`, whose attributes start with `prefix` ("" or "data-"). */
  constructor(host, prefix) {
    this.#host = host;
    this.#prefix = prefix;
    // The host's own content hides in the very frame in which the timeline appears, and shows again where
    // the timeline disappears.
    const showContent = () => {
      if (this.#message.className === "loading") this.#message.replaceWith();
      const screens = [...this.#root().children].filter((child) => !child.hidden);
      this.#slot.hidden = screens.some((screen) => screen.querySelector("section"));
    };
    const isOwn = (event) => event.target === host;
    host.addEventListener("khuyen-hoc-ready", (event) => isOwn(event) && showContent());
    host.addEventListener("khuyen-hoc-error", (event) => {
      if (!isOwn(event)) return;
      showContent();
      // Puts away what only the app can do (style/prerendered.css).
      this.#prerendered()?.setAttribute("data-app-failed", "");
    });
  }

  connect() {
    if (this.#connection) {
      // Moved, perhaps into another language, or another document, which drops shared style sheets.
      const { adoptedStyleSheets } = this.#root();
      if (this.#connection.mounted && !adoptedStyleSheets?.length) adoptStyles(this.#root());
      return this.optionsChanged();
    }
    const connection = (this.#connection = { requests: [] });
    const saved = [...this.#root().children].filter((child) => !child.matches("style, .prerendered"));
    this.#root().append(this.#slot);
    if (!this.#prerendered()) this.#placeScreen();
    // A copy of the page, saved by a browser, has what the app had drawn: it can be read until another screen is there.
    const removeSaved = () => saved.forEach((child) => child.replaceWith());
    if (this.#prerendered()) removeSaved();
    else this.#host.addEventListener("khuyen-hoc-ready", removeSaved, { once: true });
    // Any screen is better than what the host wrote.
    this.#slot.hidden = !!this.#root().querySelector("section");
    // What can be read already is painted before anything else is asked for.
    if (this.#screen.isConnected) afterPaint(() => this.#startWhenNear(connection));
    else this.#startWhenNear(connection);
  }

  #startWhenNear(connection) {
    if (connection !== this.#connection) return;
    const start = () => {
      connection.observer?.disconnect();
      this.#start(connection);
    };
    // Measured here where the host is in view already: an observer reports a frame later.
    const { top, bottom } = this.#host.getBoundingClientRect();
    const isNear = top < innerHeight + PRELOAD_MARGIN_PX && bottom > -PRELOAD_MARGIN_PX;
    if (this.#host.checkVisibility?.() && isNear) return start();
    connection.observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && start(),
      { rootMargin: PRELOAD_MARGIN_PX + "px" },
    );
    connection.observer.observe(this.#host);
  }

  /**
   * The host has left its place, or is to be a widget no longer: for good, unless `isWidget` again when the
   * script has ended.
   */
  disconnect(isWidget = () => this.#host.isConnected) {
    queueMicrotask(() => {
      const connection = this.#connection;
      if (isWidget() || !connection) return;
      this.#connection = undefined;
      connection.observer?.disconnect();
      abortRequests(connection);
      this.#root().replaceChildren();
      connection.mounted?.free();
      if (this.#host.isConnected) this.#showOwnContent();
    });
  }

  /** Leaves the host as it was: a shadow root stays for life, but may show the host's own content. */
  #showOwnContent() {
    this.#slot.hidden = false;
    this.#root().append(this.#slot);
  }

  /** An option changed. Several changes by one script become one update. */
  optionsChanged() {
    if (this.#updateQueued) return;
    this.#updateQueued = true;
    queueMicrotask(() => {
      this.#updateQueued = false;
      this.#connection?.mounted?.update();
      if (this.#screen.isConnected) this.#updateScreen();
    });
  }

  /** Shows the loader's own screen, where it is what the host wants. */
  #placeScreen() {
    this.#screenPartner = wantedPartner(this.#host, this.#prefix);
    if (this.#screenPartner === undefined) return;
    const screen = createScreen(this.#root(), this.#screenPartner);
    if (screen) this.#root().append((this.#screen = screen));
  }

  /** The host wants something else before the app shows its own screen. */
  #updateScreen() {
    const partner = wantedPartner(this.#host, this.#prefix);
    if (partner === this.#screenPartner) return;
    if (this.#connection?.mounted) {
      // The app follows a partner itself, and takes this screen out with the handover of what was done on it.
      this.#screen.hidden = partner === undefined;
      this.#slot.hidden = !this.#screen.hidden;
      return;
    }
    this.#screen.replaceWith();
    // Of the screen that is gone; the app brings its own.
    this.#root().adoptedStyleSheets = [];
    this.#placeScreen();
    this.#slot.hidden = this.#screen.isConnected;
    if (!this.#slot.hidden) this.#showMessage(loadingLine(this.#texts()));
  }

  async #start(connection) {
    takeBackFallback(this.#host);
    // Not sooner: printed before it came near the viewport, the page would say that something loads.
    if (!this.#slot.hidden) this.#showMessage(loadingLine(this.#texts()));
    this.#prerendered()?.removeAttribute("data-app-failed");
    const { articles, programmes } = this.#options();
    // What the loader shows can be read already: what else the page loads may come first.
    const priority = this.#screen.isConnected ? "low" : "auto";
    // Together with the app's own download, not after it.
    connection.requests = [articles, programmes].map((address) => request(address, priority));
    try {
      const { mount } = await loadApp(undefined, priority);
      if (connection !== this.#connection) return;
      connection.mounted = mount(
        this.#host,
        this.#prerendered(),
        () => this.#options(),
        connection.requests.splice(0),
        (error) => connection === this.#connection && this.#handleFailure(connection, error),
      );
    } catch (error) {
      abortRequests(connection);
      this.#handleFailure(connection, error);
    }
  }

  /** The app did not load, or crashed. */
  async #handleFailure(connection, error) {
    const canRestart = resetForRetry();
    const { cause = "program", status } = await failureOf(error);
    if (connection !== this.#connection) return;
    connection.mounted = undefined;
    // A trap is a fault of the engine or of ours, and most likely does not come twice.
    if (canRestart && error.name === "RuntimeError") return this.#start(connection);
    const texts = this.#texts();
    const message = texts[cause].replace("{status}", status);
    console.error("khuyen-hoc-timeline:", message, error);
    const retry = () => {
      this.#showMessage(loadingLine(texts));
      this.#start(connection);
    };
    this.#showMessage(failurePanel(message, !PERMANENT_CAUSES.test(cause) && texts.retry, retry));
    dispatch(this.#host, "error", { cause, message });
  }

  /** Shows a message above the content, in place of the one before. */
  #showMessage(content) {
    // With prototype.js `remove` fails on a detached element.
    this.#message.replaceWith();
    this.#root().prepend((this.#message = content));
  }

  /** The screen that was rendered before any script ran, until the app takes it out. */
  #prerendered() {
    return this.#root().querySelector(".prerendered") ?? undefined;
  }

  #root() {
    return this.#host.shadowRoot ?? this.#host.attachShadow({ mode: "open" });
  }

  #options() {
    return readOptions(this.#host, this.#prefix);
  }

  #texts() {
    return /^en\b/i.test(langOf(this.#host, this.#prefix)) ? TEXTS.en : TEXTS.vi;
  }
}

function abortRequests(connection) {
  for (const { controller } of connection.requests.splice(0)) controller.abort();
}
