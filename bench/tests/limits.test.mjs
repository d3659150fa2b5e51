// Which limits a run misses.

import assert from "node:assert/strict";
import { test } from "node:test";

import { findMisses } from "../lib/limits.mjs";
import { FLOOR } from "../lib/peers.mjs";

const cell = (size, medians, { profile = "fast", failures = {} } = {}) => {
  const names = [...Object.keys(medians), ...Object.keys(failures)];
  return { size, profile, names, medians, failures };
};
const filter = (value) => ({ filter: value, backToAll: value, first: 1, worstLetter: 1 });

test("a filter of twice the floor meets the limit", () => {
  const medians = { [FLOOR]: filter(20), react: filter(50), now: filter(40) };
  assert.deepEqual(findMisses([cell(20, medians)], "now"), []);
});

test("a filter slower than react misses two limits", () => {
  const floor = { ...filter(20), backToAll: 60 };
  const react = { ...filter(50), backToAll: 60 };
  const misses = findMisses([cell(20, { [FLOOR]: floor, react, now: filter(51) })], "now");
  assert.deepEqual(misses, [
    "filter at 20, fast: expected at most 2 × floor, found 2.55",
    "filter at 20, fast: expected less than 1 × react, found 1.02",
  ]);
});

test("a floor faster than one frame counts as one frame", () => {
  const medians = { [FLOOR]: filter(4), react: filter(50), now: filter(30) };
  assert.deepEqual(findMisses([cell(20, medians)], "now"), []);
});

test("a release that failed misses every limit of its cell", () => {
  const failures = { now: "no screen" };
  const misses = findMisses([cell(20, { [FLOOR]: filter(20) }, { failures })], "now");
  assert.equal(misses.length, 4);
  assert.match(misses[0], /found no screen$/u);
});

test("a release that took no part misses every limit of its cell", () => {
  const misses = findMisses([cell(20, { [FLOOR]: filter(20) })], "now");
  assert.equal(misses.length, 4);
  assert.match(misses[0], /found none$/u);
});

test("a react that failed is beaten", () => {
  const medians = { [FLOOR]: filter(20), now: filter(40) };
  assert.deepEqual(findMisses([cell(20, medians)], "now"), []);
});

test("a prerendered page later than one written by hand misses a limit on a slow phone", () => {
  const floor = { ...filter(20), first: 500 };
  const prerendered = { ...filter(20), first: 505 };
  const medians = { [FLOOR]: floor, react: filter(50), now: filter(20), "now-prerendered": prerendered };
  assert.deepEqual(findMisses([cell(20, medians, { profile: "slow" })], "now"), [
    "first at 20, slow, prerendered: expected at most 1 × floor, found 1.01",
  ]);
});

test("a release without a prerendered page is not asked for one", () => {
  const medians = { [FLOOR]: filter(20), react: filter(50), now: filter(20) };
  assert.deepEqual(findMisses([cell(20, medians, { profile: "slow" })], "now"), []);
});
