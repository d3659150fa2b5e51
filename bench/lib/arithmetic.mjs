// A fixed piece of arithmetic in a thread of its own, one for each core (lib/calibration.mjs).

import { parentPort } from "node:worker_threads";

const STEPS = 150_000_000;

const start = performance.now();
let state = 1;
// Xorshift: each step needs the one before it, and no compiler takes it away.
for (let step = 0; step < STEPS; step++) {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
}
parentPort.postMessage({ ms: performance.now() - start, state });
