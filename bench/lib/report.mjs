// The figures as tables for people.

/** Name, unit and number of decimals of each measure, in the order of the rows. */
const MEASURES = [
  ["first", "first activity visible, ms", 0],
  ["filter", "filter to one partner, ms", 1],
  ["backToAll", "back to all, ms", 1],
  ["loadCpu", "CPU of the load, ms", 0],
  ["filterCpu", "CPU of the filter, ms", 1],
  ["backToAllCpu", "CPU of back to all, ms", 1],
  ["letter", "one letter typed, ms", 1],
  ["worstLetter", "worst letter of a word, ms", 1],
  ["letterCpu", "CPU of one letter, ms", 1],
  ["longestTask", "longest task of the load, ms", 0],
  ["nodes", "DOM nodes", 0],
  ["transferred", "transferred, kB", 1, 1000],
  ["wasmBytes", "wasm memory, MB", 1, 1_000_000],
  ["wasmPerDocument", "wasm memory, × documents", 2],
];

/** The middle of `values`; of an even number, the mean of the two in the middle. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle - 0.5)] + sorted[Math.floor(middle)]) / 2;
}

/** One Markdown table for a cell: a row for each measure, a column for each contestant. */
export function formatCell({ size, profile, documentBytes, medians, failures }, names) {
  const title = `## ${size.toLocaleString("en")} activities, ${profile}`;
  const megabytes = (documentBytes / 1_000_000).toFixed(3);
  const lines = [
    `${title} (documents: ${megabytes} MB; in brackets: × floor)`,
    "",
    `| | ${names.join(" | ")} |`,
    `| --- |${" --: |".repeat(names.length)}`,
  ];
  for (const measure of MEASURES) {
    const values = names.map((name) => formatValue(medians, name, measure));
    if (values.some(Boolean)) lines.push(`| ${measure[1]} | ${values.map((v) => v || "–").join(" | ")} |`);
  }
  for (const [name, failure] of Object.entries(failures)) lines.push("", `${name} failed: ${failure}`);
  return lines.join("\n");
}

function formatValue(medians, name, [measure, , decimals, divisor = 1]) {
  const value = medians[name]?.[measure];
  if (value === undefined) return "";
  const text = (value / divisor).toFixed(decimals);
  const floor = medians.floor?.[measure];
  return name === "floor" || !floor ? text : `${text} (${(value / floor).toFixed(2)})`;
}
