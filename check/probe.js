// What the server answers when it is asked for each file of the release, past all caches.

import { sha256 } from "./sha256.js";

/** How long an answer may take, in ms: as long as the widget waits. */
export const TIME_LIMIT = 15000;

/** The answers by name; each is asked for beside the page. */
export async function askForAll(files, base) {
  const answers = await Promise.all(files.map(({ name }) => ask(name, new URL(name, base).href)));
  return new Map(answers.map((answer) => [answer.name, answer]));
}

/** One answer, as plain values: a `failure` ("network", "timeout", "policy"), or what came. */
export async function ask(name, address) {
  const controller = new AbortController();
  const late = setTimeout(() => controller.abort(), TIME_LIMIT);
  try {
    const response = await fetch(address, { cache: "no-store", signal: controller.signal });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return {
      name,
      status: response.status,
      headers: Object.fromEntries(response.headers),
      bytes,
      sha256: sha256(bytes),
      ...sizes(response.url, bytes.length),
    };
  } catch {
    // A page hears of a broken policy in a task of its own.
    await new Promise((done) => setTimeout(done));
    return { name, headers: {}, failure: failureOf(address, controller.signal.aborted) };
  } finally {
    clearTimeout(late);
  }
}

/** How many bytes came over the network, where the browser tells; not all tell the header. */
function sizes(address, size) {
  const entries = performance.getEntriesByName(address, "resource");
  const { encodedBodySize = 0 } = entries[entries.length - 1] ?? {};
  return { isSmaller: encodedBodySize > 0 && encodedBodySize < size };
}

/** The policies this page ran into, newest last. */
const violations = [];
addEventListener("securitypolicyviolation", (event) => violations.push(event));

/** The policies that forbade this page something, as they are written. */
export function brokenPolicies() {
  return [...new Set(violations.map(({ originalPolicy }) => originalPolicy))];
}

function failureOf(address, isLate) {
  if (isLate) return "timeout";
  return violations.some(({ blockedURI }) => blockedURI === address) ? "policy" : "network";
}
