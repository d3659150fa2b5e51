// The results in words, tables and a picture.

import assert from "node:assert/strict";
import { test } from "node:test";

import { findAhead } from "../lib/behind.mjs";
import { titleOf } from "../lib/peers.mjs";
import { writePage } from "../lib/performance-page.mjs";
import { describePlot, drawRatios } from "../lib/plot.mjs";
import { formatCell, formatRatios } from "../lib/report.mjs";

const figures = (first, transferred) => ({ first, transferred, longestTask: 0 });
const CELL = {
  size: 1_000,
  profile: "slow",
  documentBytes: 600_000,
  names: ["floor", "react", "vis", "now"],
  medians: {
    floor: figures(1_000, 40_000),
    react: figures(3_500, 100_000),
    now: { ...figures(1_500, 300_000), letter: 20, longestTask: 80 },
  },
  failures: { vis: "expected an end, found none" },
};

test("a table has a column for each contestant, a row for each measure and × floor in brackets", () => {
  const lines = formatCell(CELL).split("\n");
  assert.match(lines[0], /^### 1,000, slow: .*documents: 0\.600 MB/u);
  assert.equal(lines[2], "|  | floor | react | vis | now |");
  assert.equal(lines[4], "| first activity visible, ms | 1000 | 3500 (3.50) | – | 1500 (1.50) |");
  assert.ok(lines.includes("| one letter typed, ms | – | – | – | 20.0 |"));
  assert.ok(!lines.some((line) => line.includes("DOM nodes")), "nothing was measured");
  assert.equal(lines.at(-1), "vis failed: expected an end, found none");
});

test("the ratios of a measure are one table over all cells", () => {
  const text = formatRatios([{ ...CELL, size: 20 }, CELL]);
  assert.match(text, /### × floor: first activity visible\n\n\| {2}\| react \| vis \| now \|/u);
  assert.match(text, /\| 20, slow \| 3\.50 \| – \| 1\.50 \|\n\| 1,000, slow \| 3\.50 \| – \| 1\.50 \|/u);
});

test("where the floor has nothing to divide by, the figures stand", () => {
  const text = formatRatios([CELL]);
  assert.match(text, /### longest task of the load, ms\n[^#]*\| 1,000, slow \| 0 \| 0 \| – \| 80 \|/u);
});

test("a library that needs less is named with both figures", () => {
  assert.deepEqual(findAhead([CELL], "now"), [
    "1,000, slow: longest task of the load, ms: 80 (react 0)",
    "1,000, slow: transferred, kB: 300.0 (react 100.0)",
  ]);
});

test("a page says what ran, what disturbed it and what is missed", () => {
  const machine = {
    date: "2026-11-28T10:00:00Z",
    chromium: "156",
    node: "20",
    cpu: "a processor",
    cores: 2,
    gigabytes: 24,
    calibrations: [{ load: 2, ms: 500 }],
    disturbances: ["load average 2 at the start: expected at most 1.5"],
  };
  const release = { label: "now", version: "0.1.0", checksum: "abc" };
  const results = { machine, runs: 3, cells: [CELL], release, misses: ["first: expected 1, found 2"] };
  const page = writePage(results, "pictures/plot.svg");
  for (const expected of [
    "2026-11-28, Chromium 156",
    "**Other work disturbed this run: load average 2",
    "- first: expected 1, found 2",
    "](pictures/plot.svg)",
    "- **now**: this release, bare host page",
  ]) {
    assert.ok(page.includes(expected), expected);
  }
  assert.ok(!page.includes("undefined"), page);
  assert.ok(!page.includes("Every limit"));
});

test("the picture has its words as text, a title, and colours for light and dark", () => {
  const svg = drawRatios([CELL], ["now"]);
  assert.match(svg, /<title id="title">Times as multiples/u);
  assert.match(svg, /prefers-color-scheme: dark/u);
  assert.match(svg, />this release, bare host page<\/text>/u);
  assert.match(svg, />1,000, slow<\/text>/u);
  // React and ours once in the legend and once in the only panel with figures; vis has no point.
  assert.equal(svg.match(/class="mark c"/gu).length, 1);
  assert.equal(svg.match(/class="mark a"/gu).length, 2);
  assert.equal(svg.match(/class="mark b"/gu).length, 2);
  assert.ok(!/NaN|undefined|Infinity/u.test(svg));
});

test("a greater ratio stands further to the right", () => {
  const svg = drawRatios([CELL], ["now"]);
  const [, ours] = [...svg.matchAll(/class="mark a" transform="translate\(([\d.]+)/gu)];
  const [, react] = [...svg.matchAll(/class="mark b" transform="translate\(([\d.]+)/gu)];
  assert.ok(Number(ours[1]) < Number(react[1]));
});

test("those who do not see the picture hear what each contestant needs", () => {
  const text = describePlot([CELL], ["now", "vis"]);
  assert.match(text, /First activity: this release, bare host page 1\.5 to 1\.5\.$/u);
});

test("contestants have names that people know", () => {
  assert.match(titleOf("vis"), /^vis-timeline \d+\.\d+\.\d+$/u);
  assert.equal(titleOf("before-prerendered"), "release “before”, prerendered page");
});
