// Requests each file of the release past all caches, and records what the server sent.

import { TIME_LIMIT_MS } from "../loader/time-limit.js";
import { sha256 } from "./sha256.js";

/** The responses by file name; each is requested relative to the page. */
export async function probeAll(files, base) {
  const responses = await Promise.all(files.map(({ name }) => probe(name, new URL(name, base).href)));
  return new Map(responses.map((response) => [response.name, response]));
}

/** One response, as plain values: with a `failure` ("network", "timeout", "policy"), or with its content. */
export async function probe(name, address) {
  const controller = new AbortController();
  const timeout = setTimeout(() => controller.abort(), TIME_LIMIT_MS);
  try {
    const response = await fetch(address, { cache: "no-store", signal: controller.signal });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return {
      name,
      status: response.status,
      headers: Object.fromEntries(response.headers),
      bytes,
      sha256: sha256(bytes),
      isSmaller: wasSmaller(response.url, bytes.length),
    };
  } catch {
    // The `securitypolicyviolation` event fires one task later.
    await new Promise((resolve) => setTimeout(resolve));
    return { name, headers: {}, failure: failureOf(address, controller.signal.aborted) };
  } finally {
    clearTimeout(timeout);
  }
}

/** Whether fewer bytes crossed the network, for browsers that do not show the header `content-encoding`. */
function wasSmaller(address, size) {
  const entries = performance.getEntriesByName(address, "resource");
  const { encodedBodySize = 0 } = entries[entries.length - 1] ?? {};
  return encodedBodySize > 0 && encodedBodySize < size;
}

/** The violations of policies on this page, newest last. */
const violations = [];
addEventListener("securitypolicyviolation", (event) => violations.push(event));

/** The policies that have blocked something on this page, as texts. */
export function violatedPolicies() {
  return [...new Set(violations.map(({ originalPolicy }) => originalPolicy))];
}

function failureOf(address, isTimeout) {
  if (isTimeout) return "timeout";
  return violations.some(({ blockedURI }) => blockedURI === address) ? "policy" : "network";
}
