// SHA-256. Source: FIPS 180-4, sections 4.1.2, 4.2.2, 5.1.1 and 6.2. Browsers have it too, but only on
// pages that came over https, and old portals are the ones to be checked.

/** The first 32 bits of the fractional parts of a root of the first primes. */
function constants(count, root) {
  const primes = [];
  for (let number = 2; primes.length < count; number++) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return Uint32Array.from(primes, (prime) => {
    const power = prime ** (1 / root);
    return (power - Math.floor(power)) * 2 ** 32;
  });
}

const ROUNDS = constants(64, 3);
const START = constants(8, 2);

/** The checksum of bytes, in hexadecimal digits. */
export function sha256(bytes) {
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const padded = new Uint8Array(length);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(length - 4, bytes.length << 3);
  const state = Uint32Array.from(START);
  const words = new Uint32Array(64);
  for (let at = 0; at < length; at += 64) {
    for (let t = 0; t < 16; t++) words[t] = view.getUint32(at + 4 * t);
    for (let t = 16; t < 64; t++) {
      const [a, b] = [words[t - 15], words[t - 2]];
      const before = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3);
      const after = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10);
      words[t] = words[t - 16] + before + words[t - 7] + after;
    }
    round(state, words);
  }
  return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}

function round(state, words) {
  let [a, b, c, d, e, f, g, h] = state;
  for (let t = 0; t < 64; t++) {
    const choice = (e & f) ^ (~e & g);
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + ROUNDS[t] + words[t]) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, place) => (state[place] += value));
}

function turned(word, by) {
  return (word >>> by) | (word << (32 - by));
}
