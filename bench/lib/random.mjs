// Numbers that look random and are the same in every run, so that all contestants and all runs get
// the same documents. The generator is mulberry32.

/** A function that returns the next number from 0 up to, but not including, `limit`. */
export function randomNumbers(seed) {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
