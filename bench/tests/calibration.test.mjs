// Whether a run was disturbed.

import assert from "node:assert/strict";
import { test } from "node:test";

import { calibrate, describeCalibrations, findDisturbances } from "../lib/calibration.mjs";

const quiet = (...times) => times.map((ms) => ({ load: 0.3, ms }));

test("calibrations that differ by a tenth are a quiet run", () => {
  assert.deepEqual(findDisturbances(quiet(500, 550, 505)), []);
});

test("one slow calibration in the middle tells of a disturbed run", () => {
  assert.deepEqual(findDisturbances(quiet(500, 600, 505)), [
    "calibrations differ by 20 %: expected at most 10 %",
  ]);
});

test("a high load at the start tells of a disturbed run, the run's own load later does not", () => {
  const [first, second] = quiet(500, 505);
  assert.deepEqual(findDisturbances([{ ...first, load: 2.4 }, second]), [
    "load average 2.4 at the start: expected at most 1.5",
  ]);
  assert.deepEqual(findDisturbances([first, { ...second, load: 2.4 }]), []);
});

test("the description names the load at the start and each time", () => {
  const text = describeCalibrations(quiet(500, 505));
  assert.equal(text, "Load average 0.3 at the start; the arithmetic took 500, 505 ms.");
});

test("the arithmetic takes a time that can be compared", async () => {
  const { load, ms } = await calibrate(1);
  assert.ok(load >= 0);
  assert.ok(Number.isInteger(ms) && ms > 0, `${ms} ms`);
});
