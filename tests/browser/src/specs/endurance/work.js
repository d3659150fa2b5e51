// What visitors and hosts do, over and over. Each function does one round and returns when its effect is seen.
const main = document.querySelector("main");
const host = () => document.querySelector("khuyen-hoc-timeline");
const root = () => host().shadowRoot;
const until = async (look) => {
  while (!look()) await new Promise((next) => setTimeout(next));
};
const shown = () =>
  [...root().querySelectorAll("[data-activity]")].filter((article) => article.getClientRects().length).length;

const rounds = {
  // A widget is mounted, shows all with its app at work, and is removed.
  async mount() {
    const added = document.createElement("khuyen-hoc-timeline");
    const ready = new Promise((done) => added.addEventListener("khuyen-hoc-ready", done, { once: true }));
    main.append(added);
    await ready;
    added.remove();
  },
  // A partner is chosen and let go, letters are typed and deleted.
  async press(round) {
    const buttons = root().querySelectorAll("th button[data-partner]");
    const button = buttons[round % buttons.length];
    for (const pressed of ["true", "false"]) {
      button.click();
      await until(() => button.getAttribute("aria-pressed") === pressed);
    }
    const field = root().querySelector("input[type=search]");
    const all = shown();
    for (const [text, isRight] of [["zq", () => shown() === 0], ["", () => shown() === all]]) {
      field.value = text;
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      await until(isRight);
    }
  },
  // The widget is moved to another place of the page, and its language changes.
  async move(round) {
    (round % 2 ? main : document.querySelector("#elsewhere")).append(host());
    const lang = round % 2 ? "vi" : "en";
    host().setAttribute("lang", lang);
    await until(() => root().querySelector(`[lang=${lang}]`) && shown() > 0);
  },
};

const [kind, first, count, done] = arguments;
(async () => {
  for (let round = first; round < first + count; round += 1) await rounds[kind](round);
  // The recorder of the tests keeps every event.
  window.hostRecord.events.length = 0;
  return "done";
})().then(done, (error) => done(String(error)));
