// How fast this machine is at the moment, so that a run disturbed by other work is known as such.

import { loadavg } from "node:os";
import { Worker } from "node:worker_threads";

import { median } from "./measures.mjs";

/** Above this at the start, other work on the machine disturbs the figures. */
const MAX_QUIET_LOAD = 1.5;
/** By so many hundredths the slowest calibration may exceed the fastest. */
const MAX_SPREAD = 10;

const ROUNDS = 3;

/** The load average, and the ms that a fixed piece of arithmetic takes on `cores` cores at once. */
export async function calibrate(cores) {
  const [load] = loadavg();
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const times = await Promise.all(Array.from({ length: cores }, timeArithmetic));
    // The slowest: other work takes one core as often as all.
    rounds.push(Math.max(...times));
  }
  return { load: Number(load.toFixed(2)), ms: Math.round(median(rounds)) };
}

function timeArithmetic() {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL("arithmetic.mjs", import.meta.url));
    worker.once("message", ({ ms }) => done(ms));
    worker.once("error", fail);
  });
}

/**
 * What disturbed a run, in words, by its calibrations in the order of time; empty where it was quiet. The load
 * counts at the start alone: later it is the run's own.
 */
export function findDisturbances(calibrations) {
  const disturbances = [];
  const [{ load }] = calibrations;
  if (load > MAX_QUIET_LOAD) {
    disturbances.push(`load average ${load} at the start: expected at most ${MAX_QUIET_LOAD}`);
  }
  const spread = spreadOf(calibrations);
  if (spread > MAX_SPREAD) {
    disturbances.push(`calibrations differ by ${spread} %: expected at most ${MAX_SPREAD} %`);
  }
  return disturbances;
}

/** By how many hundredths the slowest exceeds the fastest. */
function spreadOf(calibrations) {
  const times = calibrations.map(({ ms }) => ms);
  return Math.round((Math.max(...times) / Math.min(...times) - 1) * 100);
}

/** The calibrations as a sentence. */
export function describeCalibrations(calibrations) {
  const times = calibrations.map(({ ms }) => ms).join(", ");
  return `Load average ${calibrations[0].load} at the start; the arithmetic took ${times} ms.`;
}
