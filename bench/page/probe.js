// Runs in the page before any script of it. `options` (host, item, heading, idPrefix, earlyPress) and `bench` are
// given by lib/browser.mjs, which wraps this text in a function.

const root = () => (options.host ? document.querySelector(options.host)?.shadowRoot : document);
const items = () => root()?.querySelectorAll(options.item) ?? [];
const idOf = (item) => item.dataset.activity ?? item.dataset.id ?? item.id;
const isLaidOut = (element) => element.getClientRects().length > 0;

const headingOf = (item) => (options.heading ? item.querySelector(options.heading) : item);

// Of the generated data only: a screen of other content would be no activity of these documents.
const isVisible = (item) =>
  idOf(item).startsWith(options.idPrefix) &&
  (headingOf(item)?.checkVisibility({ visibilityProperty: true }) ?? false) &&
  isLaidOut(item);

// Among the first ones: to look at all in each frame would slow a page down that shows none yet.
const MAX_LOOKED_AT = 200;
const firstVisible = () => {
  const candidates = items();
  for (let index = 0; index < Math.min(candidates.length, MAX_LOOKED_AT); index++) {
    if (isVisible(candidates[index])) return candidates[index];
  }
  return null;
};

// Looked for in each frame just before it is painted; the question itself has the page laid out, so
// the time after it includes the layout.
const look = () => {
  if (firstVisible()) bench.first = performance.now();
  else requestAnimationFrame(look);
};
requestAnimationFrame(look);

bench.longestTask = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) bench.longestTask = Math.max(bench.longestTask, duration);
}).observe({ type: "longtask", buffered: true });

addEventListener("khuyen-hoc-ready", () => (bench.ready = performance.now()));
addEventListener("khuyen-hoc-filter", ({ detail }) => (bench.lastFilter = detail));
addEventListener("khuyen-hoc-error", ({ detail }) => (bench.error = detail));

// Keeps every memory that a wasm module exports, however it is instantiated.
const memories = new Set();
const keepMemory = (result) => {
  for (const exported of Object.values((result.instance ?? result).exports)) {
    if (exported instanceof WebAssembly.Memory) memories.add(exported);
  }
  return result;
};
for (const name of ["instantiate", "instantiateStreaming"]) {
  const original = WebAssembly[name];
  WebAssembly[name] = (...given) => original.apply(WebAssembly, given).then(keepMemory);
}

bench.wasmBytes = () => {
  let total = 0;
  for (const memory of memories) total += memory.buffer.byteLength;
  return total;
};

// Elements, texts and comments, through every open shadow root.
bench.countNodes = () => {
  const count = (tree) => {
    let nodes = 0;
    const walker = document.createTreeWalker(tree);
    while (walker.nextNode()) {
      nodes++;
      if (walker.currentNode.shadowRoot) nodes += count(walker.currentNode.shadowRoot);
    }
    return nodes;
  };
  return count(document);
};

const frames = (number) =>
  new Promise((done) => {
    const next = () => (number-- > 0 ? requestAnimationFrame(next) : done());
    next();
  });

// Nothing to do for half a second: five short sleeps in a row that are not overslept.
bench.waitUntilQuiet = async () => {
  for (let quiet = 0; quiet < 5; ) {
    const start = performance.now();
    await new Promise((done) => setTimeout(done, 100));
    quiet = performance.now() - start < 130 ? quiet + 1 : 0;
  }
};

// From the action to the second frame after it; longer where the screen does not show it by then.
const time = async (action, isDone) => {
  await bench.waitUntilQuiet();
  const start = performance.now();
  action();
  await frames(2);
  let end = performance.now();
  while (!isDone()) {
    await frames(1);
    end = performance.now();
    if (end - start > 60_000) throw new Error("expected the screen to follow, found it unchanged after 60 s");
  }
  return end - start;
};

// Of the status that is seen: a prerendered screen has one for each partner.
const statusNumber = () => {
  const status = [...root().querySelectorAll("[role=status]")].find(isLaidOut);
  const number = status?.textContent.match(/\d[\d.,\s\u00a0]*/u);
  return number && Number(number[0].replace(/\D/gu, ""));
};

// A button, or in a prerendered screen the label of a radio button.
const controlOf = (partner) =>
  [...(root()?.querySelectorAll(`button[data-partner="${partner}"], label[data-partner="${partner}"]`) ?? [])].find(
    isLaidOut,
  );
const isPressed = (control) =>
  control.control ? control.control.checked : control.getAttribute("aria-pressed") === "true";
const isFiltered = (partner, count) => {
  if (statusNumber() !== count) return false;
  const visible = firstVisible();
  return visible !== null && idOf(visible).includes(partner);
};

// Presses a partner's control in the first frame in which it can be seen, and in each one after it in which it
// does not say that it is pressed: the first filter that works is when the screen has followed.
const pressEarly = ({ partner, count }) => {
  const control = controlOf(partner);
  if (control && !isPressed(control)) control.click();
  if (control && isFiltered(partner, count)) bench.firstFilter = performance.now();
  else requestAnimationFrame(() => pressEarly({ partner, count }));
};
if (options.earlyPress) requestAnimationFrame(() => pressEarly(options.earlyPress));

// Presses the button of a partner; done when the count, the button and the first items say so.
bench.pressPartner = (partner, pressed, expectedCount) => {
  const button = root().querySelector(`button[data-partner="${partner}"]`);
  return time(
    () => button.click(),
    () => {
      const current = root().querySelector(`button[data-partner="${partner}"]`);
      if (current.getAttribute("aria-pressed") !== String(pressed)) return false;
      if (pressed) return isFiltered(partner, expectedCount);
      return statusNumber() === expectedCount && firstVisible() !== null;
    },
  );
};

// Sets the text of the search field as a keyboard would have left it. The event of the filter says
// that the widget has taken it; the count on the screen must agree.
bench.typeSearch = (text) => {
  const field = root().querySelector("input[type=search]");
  bench.lastFilter = null;
  return time(
    () => {
      field.value = text;
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    },
    // A space at the end asks for nothing else, so no event comes.
    () => text.endsWith(" ") || (bench.lastFilter && statusNumber() === bench.lastFilter.shown),
  );
};
