// The result of a check.

/** How a check can end, the worst first. "note" is for information and requires nothing. */
export const STATES = ["fail", "warn", "note", "pass"];

/**
 * A result: what was `found`; unless it passed, what was `expected`, further `advice`, the `files` concerned
 * and the `fixes`, kinds of server configuration with their parameters.
 */
export function result(id, state, found, more = {}) {
  return { id, state, found, expected: undefined, advice: undefined, files: [], fixes: [], ...more };
}

/** How many results have this state. */
export function count(results, state) {
  return results.filter((result) => result.state === state).length;
}
