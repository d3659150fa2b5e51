// One measurement: one page, loaded twice and used as a visitor would. The second time a partner's button is
// pressed as soon as it is there, which would change every other figure of the load.

import { withPage } from "./browser.mjs";
import { FILTER_PARTNER } from "./documents.mjs";

const TIME_LIMIT_MS = 180_000;
/** Typed letter by letter after the single letter: a word of most activities, with diacritics. */
const LETTER = "t";
const WORD = "khuyến học";

/** Loads the contestant's page at `address` and returns its figures by name. */
export async function measure(place) {
  const figures = await measureUse(place);
  return { ...figures, firstFilter: await measureFirstFilter(place) };
}

function measureUse({ contestant, profile, address, documents }) {
  return withPage({ contestant, profile }, ({ page, transfer, cpuTimes, heapBytes }) => {
    const steps = async () => {
      await page.goto(address, { waitUntil: "commit" });
      const load = await measureLoad(page, transfer, contestant, documents);
      const { all, layout } = await cpuTimes();
      const memory = (await heapBytes()) + (load.wasmBytes ?? 0);
      const filter = await measureFilter(page, cpuTimes, documents);
      const search = contestant.host ? await measureSearch(page, cpuTimes) : {};
      return { ...load, loadCpu: all, layoutCpu: layout, memory, ...filter, ...search };
    };
    return withinTimeLimit(steps());
  });
}

function measureFirstFilter({ contestant, profile, address, documents }) {
  const earlyPress = { partner: FILTER_PARTNER, count: documents.withPartner };
  return withPage({ contestant, profile, earlyPress }, ({ page }) => {
    const steps = async () => {
      await page.goto(address, { waitUntil: "commit" });
      await page.waitForFunction(() => bench.firstFilter, null, { polling: 100 });
      return page.evaluate(() => bench.firstFilter);
    };
    return withinTimeLimit(steps());
  });
}

async function measureLoad(page, transfer, contestant, documents) {
  // In ours the controls may be there before the app; only the app's own event says that it runs.
  const needsReady = Boolean(contestant.host);
  await page.waitForFunction(
    (needsReady) => bench.error || (bench.first && (bench.ready || !needsReady)),
    needsReady,
    { polling: 100 },
  );
  await page.evaluate(() => bench.waitUntilQuiet());
  while (transfer.pending > 0) await page.evaluate(() => bench.waitUntilQuiet());
  const figures = await page.evaluate(() => ({
    error: bench.error,
    first: bench.first,
    nodes: bench.countNodes(),
    longestTask: bench.longestTask,
    wasmBytes: bench.wasmBytes(),
  }));
  if (figures.error) {
    throw new Error(`expected the timeline, found: ${JSON.stringify(figures.error)}`);
  }
  const { error: _, wasmBytes, ...rest } = figures;
  const wasm = needsReady ? { wasmBytes, wasmPerDocument: wasmBytes / documents.bytes } : {};
  return { ...rest, transferred: transfer.bytes, ...wasm };
}

async function measureFilter(page, cpuTimes, { size, withPartner }) {
  const press = async (pressed, count) => {
    const before = await cpuTimes();
    const given = [FILTER_PARTNER, pressed, count];
    const duration = await page.evaluate((given) => bench.pressPartner(...given), given);
    return [duration, (await cpuTimes()).all - before.all];
  };
  const [filter, filterCpu] = await press(true, withPartner);
  const [backToAll, backToAllCpu] = await press(false, size);
  return { filter, filterCpu, backToAll, backToAllCpu };
}

async function measureSearch(page, cpuTimes) {
  const type = (text) => page.evaluate((text) => bench.typeSearch(text), text);
  const before = await cpuTimes();
  const letter = await type(LETTER);
  const letterCpu = (await cpuTimes()).all - before.all;
  await type("");
  let worstLetter = letter;
  for (let length = 1; length <= WORD.length; length++) {
    worstLetter = Math.max(worstLetter, await type(WORD.slice(0, length)));
  }
  return { letter, letterCpu, worstLetter };
}

async function withinTimeLimit(work) {
  let timer;
  const late = new Promise((_, reject) => {
    const error = new Error(`expected an end within ${TIME_LIMIT_MS / 1000} s, found none`);
    timer = setTimeout(reject, TIME_LIMIT_MS, error);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // The browser is closed while it may be at work: nobody is left to hear of that failure.
    work.catch(() => {});
  }
}
