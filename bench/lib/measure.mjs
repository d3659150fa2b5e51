// One measurement: one page, loaded once and used as a visitor would.

import { withPage } from "./browser.mjs";
import { FILTER_PARTNER } from "./documents.mjs";

const TIME_LIMIT_MS = 180_000;
/** Typed letter by letter after the single letter: a word of most activities, with diacritics. */
const LETTER = "t";
const WORD = "khuyến học";

/** Loads the contestant's page at `address` and returns its figures by name. */
export async function measure({ contestant, profile, address, documents }) {
  return withPage({ contestant, profile }, async ({ page, transfer, readCpuTime }) => {
    const steps = async () => {
      await page.goto(address, { waitUntil: "commit" });
      const load = await measureLoad(page, transfer, contestant, documents);
      load.loadCpu = await readCpuTime();
      const filter = await measureFilter(page, readCpuTime, documents);
      const search = contestant.host ? await measureSearch(page, readCpuTime) : {};
      return { ...load, ...filter, ...search };
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
  const memory = needsReady ? { wasmBytes, wasmPerDocument: wasmBytes / documents.bytes } : {};
  return { ...rest, transferred: transfer.bytes, ...memory };
}

async function measureFilter(page, readCpuTime, { size, withPartner }) {
  const press = async (pressed, count) => {
    const before = await readCpuTime();
    const given = [FILTER_PARTNER, pressed, count];
    const duration = await page.evaluate((given) => bench.pressPartner(...given), given);
    return [duration, (await readCpuTime()) - before];
  };
  const [filter, filterCpu] = await press(true, withPartner);
  const [backToAll, backToAllCpu] = await press(false, size);
  return { filter, filterCpu, backToAll, backToAllCpu };
}

async function measureSearch(page, readCpuTime) {
  const type = (text) => page.evaluate((text) => bench.typeSearch(text), text);
  const before = await readCpuTime();
  const letter = await type(LETTER);
  const letterCpu = (await readCpuTime()) - before;
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
