// One widget in one host element: starts when it comes near, keeps its state while the element is
// moved, and leaves nothing behind when it is gone.

import { loading, panel, slot } from "./content.js";
import { tell } from "./events.js";
import { LASTING, failureOf } from "./failure.js";
import { langOf, readOptions } from "./options.js";
// Over the network, or with all in one file: the build decides (xtask/src/finish/scripts.rs).
import { forget, program } from "program-source";
import { request } from "data-source";

/** How far outside the viewport an element may be to be fetched for, in px: a phone's screen. */
const NEAR = 600;

export class Widget {
  #host;
  #prefix;
  /** What happens between connecting and disconnecting; undefined while the element is nowhere. */
  #life;
  #changed = false;
  /** The place of the host's own content. */
  #slot = slot();
  /** What is said above the content; at first an element that stands nowhere. */
  #said = slot();

  constructor(host, prefix) {
    this.#host = host;
    this.#prefix = prefix;
    // The host's own content leaves in the very frame in which the timeline comes, and comes back
    // where it goes.
    const settle = () => {
      if (this.#said.className === "loading") this.#said.replaceWith();
      this.#slot.hidden = !!this.#root().querySelector("section");
    };
    for (const name of ["ready", "error"]) {
      host.addEventListener("khuyen-hoc-" + name, (event) => event.target === host && settle());
    }
  }

  connect() {
    if (this.#life) return this.changed(); // moved, perhaps into another language
    const life = (this.#life = { requests: [] });
    // What was rendered before any script ran is better than what the host wrote.
    this.#root().append(this.#slot);
    if (!(this.#slot.hidden = !!this.#still())) this.#say(loading(this.#texts()));
    const start = () => {
      life.observer?.disconnect();
      this.#start(life);
    };
    // Asked at once where it is in sight anyhow: an observer answers a frame later.
    const { top, bottom } = this.#host.getBoundingClientRect();
    if (this.#host.checkVisibility?.() && top < innerHeight + NEAR && bottom > -NEAR) return start();
    life.observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && start(),
      { rootMargin: NEAR + "px" },
    );
    life.observer.observe(this.#host);
  }

  /** The host has left its place: for good, unless it stands elsewhere when the script has ended. */
  disconnect() {
    queueMicrotask(() => {
      const life = this.#life;
      if (this.#host.isConnected || !life) return;
      this.#life = undefined;
      life.observer?.disconnect();
      stop(life);
      this.#root().replaceChildren();
      life.mounted?.free();
    });
  }

  /** An option changed. Several changes of one script are taken together. */
  changed() {
    if (this.#changed) return;
    this.#changed = true;
    queueMicrotask(() => {
      this.#changed = false;
      this.#life?.mounted?.update();
    });
  }

  async #start(life) {
    const { articles, programmes } = this.#options();
    // With the program's own download, not after it.
    life.requests = [articles, programmes].map(request);
    try {
      const { mount } = await program();
      if (life !== this.#life) return;
      const stopped = (error) => life === this.#life && this.#stopped(life, error);
      life.mounted = mount(
        this.#host,
        this.#still(),
        () => this.#options(),
        life.requests.splice(0),
        stopped,
      );
    } catch (error) {
      stop(life);
      this.#stopped(life, error);
    }
  }

  /** The program did not come, or stopped. */
  async #stopped(life, error) {
    const again = forget();
    const { cause = "program", status } = await failureOf(error);
    if (life !== this.#life) return;
    life.mounted = undefined;
    // A trap is a fault of the engine or of ours, and most likely not to be met again.
    if (again && error.name === "RuntimeError") return this.#start(life);
    const texts = this.#texts();
    const message = texts[cause].replace("{status}", status);
    console.error("khuyen-hoc-timeline:", message, error);
    const retry = () => {
      this.#say(loading(texts));
      this.#start(life);
    };
    this.#say(panel(message, !LASTING.test(cause) && texts.retry, retry));
    tell(this.#host, "error", { cause, message });
  }

  /** Something above what stands here until there is a timeline. */
  #say(content) {
    // With prototype.js an element that stands nowhere cannot be taken out by `remove`.
    this.#said.replaceWith();
    this.#root().prepend((this.#said = content));
  }

  /** The timeline as it was rendered before any script ran, until the program takes it over. */
  #still() {
    return this.#root().querySelector(".still");
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

function stop(life) {
  for (const { controller } of life.requests.splice(0)) controller.abort();
}
