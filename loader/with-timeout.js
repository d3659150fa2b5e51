// A time limit for promises.

import { AppError } from "./failure.js";
import { TIME_LIMIT_MS } from "./time-limit.js";

/** The promise, rejected with the cause "timeout" when it takes too long. */
export function withTimeout(promise) {
  const timeout = (_, reject) => setTimeout(reject, TIME_LIMIT_MS, new AppError("timeout"));
  return Promise.race([promise, new Promise(timeout)]);
}
