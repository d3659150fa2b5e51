// The command line.

import assert from "node:assert/strict";
import { test } from "node:test";

import { readOptions } from "../lib/options.mjs";

test("sizes and profiles choose the cells", () => {
  const { cells, runs } = readOptions(["--sizes", "20,1000", "--profiles", "slow", "--runs", "5"]);
  assert.equal(runs, 5);
  assert.deepEqual(cells, [
    { size: 20, profile: "slow" },
    { size: 1000, profile: "slow" },
  ]);
});

test("a label that another contestant has is refused", () => {
  for (const label of ["floor", "vis", "now=a --dist now-prerendered"]) {
    const args = `--dist ${label}=dist`.split(" ");
    assert.throws(() => readOptions(args), /expected a new label/u, label);
  }
});

test("a page is written where the command line says so", () => {
  assert.equal(readOptions([]).write, undefined);
  assert.equal(readOptions(["--write", "docs/performance.md"]).write, "docs/performance.md");
});
