// What is waited for, and for how long.

import { ProgramError } from "./failure.js";
import { TIME_LIMIT } from "./time-limit.js";

/** What comes of a promise, or the cause "timeout" where nothing came in time. */
export function inTime(promise) {
  const late = (_, reject) => setTimeout(reject, TIME_LIMIT, new ProgramError("timeout"));
  return Promise.race([promise, new Promise(late)]);
}
