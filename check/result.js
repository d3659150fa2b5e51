// What a check found.

/** How a check can end, the worst first. "note" is for information and asks for nothing. */
export const STATES = ["fail", "warn", "note", "pass"];

/**
 * The result of a check: what was `found`; where it is no pass, what was `expected`, what else to say
 * (`advice`), the `files` it is about and the `fixes`, kinds of server lines with what they need.
 */
export function verdict(id, state, found, more = {}) {
  return { id, state, found, expected: undefined, advice: undefined, files: [], fixes: [], ...more };
}

/** How many ended so. */
export function count(results, state) {
  return results.filter((one) => one.state === state).length;
}
