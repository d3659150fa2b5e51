// What is measured, and how two figures are compared.

/** A page paints no faster than this: a shorter time is the luck of the moment, no figure to divide by. */
const FRAME_MS = 16;

/**
 * Each measure by its name in the results, in the order of the rows: words with the unit, decimals, what to
 * divide a figure by, and whether the browser's frames set its shortest time.
 */
export const MEASURES = [
  { name: "first", words: "first activity visible, ms", decimals: 0, isPainted: true },
  { name: "firstFilter", words: "first filter that works, ms", decimals: 0, isPainted: true },
  { name: "filter", words: "filter to one partner, ms", decimals: 1, isPainted: true },
  { name: "backToAll", words: "back to all, ms", decimals: 1, isPainted: true },
  { name: "loadCpu", words: "CPU of the load, ms", decimals: 0 },
  { name: "layoutCpu", words: "style and layout of the load, ms", decimals: 0 },
  { name: "filterCpu", words: "CPU of the filter, ms", decimals: 1 },
  { name: "backToAllCpu", words: "CPU of back to all, ms", decimals: 1 },
  { name: "letter", words: "one letter typed, ms", decimals: 1, isPainted: true },
  { name: "worstLetter", words: "worst letter of a word, ms", decimals: 1, isPainted: true },
  { name: "letterCpu", words: "CPU of one letter, ms", decimals: 1 },
  { name: "longestTask", words: "longest task of the load, ms", decimals: 0 },
  { name: "nodes", words: "DOM nodes", decimals: 0 },
  { name: "transferred", words: "transferred, kB", decimals: 1, divisor: 1000 },
  { name: "memory", words: "memory with wasm, MB", decimals: 1, divisor: 1_000_000 },
  { name: "wasmBytes", words: "wasm memory, MB", decimals: 1, divisor: 1_000_000 },
  { name: "wasmPerDocument", words: "wasm memory, × documents", decimals: 2 },
];

const measureOf = (name) => MEASURES.find((measure) => measure.name === name);

/** The words for a measure, with its unit. */
export const wordsOf = (name) => measureOf(name).words;

/** The words for a measure, without its unit. */
export const subjectOf = (name) => wordsOf(name).replace(/, [^,]*$/u, "");

/** How many times `name` is what `of` is, of a measure in the medians of a cell; undefined where one is missing. */
export function ratio(medians, measure, name, of) {
  const [value, base] = [medians[name]?.[measure], medians[of]?.[measure]];
  if (value === undefined || base === undefined) return undefined;
  const divisor = measureOf(measure).isPainted ? Math.max(base, FRAME_MS) : base;
  // Nothing measured, as with tasks under 50 ms: there is nothing to divide by.
  return divisor === 0 ? undefined : value / divisor;
}

/** A figure as people read it, without its unit. */
export function formatFigure(measure, value) {
  const { decimals, divisor = 1 } = measureOf(measure);
  return (value / divisor).toFixed(decimals);
}

/** The middle of `values`; of an even number, the mean of the two in the middle. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle - 0.5)] + sorted[Math.floor(middle)]) / 2;
}
