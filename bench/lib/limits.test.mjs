// Run with `node --test bench/lib/`.

import assert from "node:assert/strict";
import { test } from "node:test";

import { findMisses } from "./limits.mjs";

const cell = (size, medians, failures = {}) => ({ size, profile: "fast", medians, failures });
const filter = (value) => ({ filter: value, backToAll: value, first: 1, worstLetter: 1 });

test("a filter of twice the floor meets the limit", () => {
  const medians = { floor: filter(20), react: filter(50), now: filter(40) };
  assert.deepEqual(findMisses([cell(20, medians)], "now"), []);
});

test("a filter slower than react misses two limits", () => {
  const medians = { floor: { ...filter(20), backToAll: 60 }, react: filter(50), now: filter(51) };
  const misses = findMisses([cell(20, { ...medians, react: { ...filter(50), backToAll: 60 } })], "now");
  assert.deepEqual(misses, [
    "filter at 20, fast: expected at most 2 × floor, found 2.55",
    "filter at 20, fast: expected less than 1 × react, found 1.02",
  ]);
});

test("a floor faster than one frame counts as one frame", () => {
  const medians = { floor: filter(4), react: filter(50), now: filter(30) };
  assert.deepEqual(findMisses([cell(20, medians)], "now"), []);
});

test("a release that failed misses every limit of its cell", () => {
  const misses = findMisses([cell(20, { floor: filter(20) }, { now: "no screen" })], "now");
  assert.equal(misses.length, 4);
  assert.match(misses[0], /found no screen$/u);
});

test("a react that failed is beaten", () => {
  const medians = { floor: filter(20), now: filter(40) };
  assert.deepEqual(findMisses([cell(20, medians)], "now"), []);
});
