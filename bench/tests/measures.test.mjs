// How figures are compared.

import assert from "node:assert/strict";
import { test } from "node:test";

import { formatFigure, median, ratio } from "../lib/measures.mjs";

const medians = {
  floor: { filter: 4, nodes: 4, longestTask: 0 },
  now: { filter: 32, nodes: 32, longestTask: 60 },
};

test("a time is divided by one frame at least", () => {
  assert.equal(ratio(medians, "filter", "now", "floor"), 2);
});

test("what is no time is divided by what was found", () => {
  assert.equal(ratio(medians, "nodes", "now", "floor"), 8);
});

test("nothing is no figure to divide by", () => {
  assert.equal(ratio(medians, "longestTask", "now", "floor"), undefined);
});

test("a contestant without a figure has no ratio", () => {
  assert.equal(ratio(medians, "filter", "vis", "floor"), undefined);
});

test("figures are in the unit of their words", () => {
  assert.equal(formatFigure("transferred", 12_345), "12.3");
  assert.equal(formatFigure("nodes", 211), "211");
});

test("the median of an even number of values is the mean of the two in the middle", () => {
  assert.equal(median([9, 1, 3]), 3);
  assert.equal(median([9, 1, 3, 5]), 4);
});
