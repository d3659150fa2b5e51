// What the widget needs of a policy, and how to write the policy for it (docs/embedding.md explains it).

import { effectiveDirective, serialize } from "./policy.js";
import { allows } from "./source.js";

const SCRIPTS = ["script-src-elem", "script-src", "default-src"];
const WASM = ["script-src", "default-src"];
const REQUESTS = ["connect-src", "default-src"];
const STYLES = ["style-src-elem", "style-src", "default-src"];

/**
 * The sources that a policy lacks for the widget. `page` is the address of the page, `scripts` are those of
 * the scripts, `nonce` is that of the script element, `requests` are the addresses fetched. Each entry says
 * `why`, which directive decides (`by`), which one to write (`directive`) and what to `add`; without an
 * entry that is `needed`, the widget runs.
 */
export function missingSources(policy, { page, scripts, nonce, requests }) {
  const found = [];
  const report = (why, names, add, needed = true) =>
    found.push({ why, by: effectiveDirective(policy, names), directive: names[names.length - 2], add, needed });
  const origins = (addresses, sources) => [
    ...new Set(addresses.filter((address) => !allows(sources, address, page)).map((address) => sourceOf(address, page))),
  ];

  const script = sourcesFor(policy, SCRIPTS);
  if (script && !script.includes(`'nonce-${nonce}'`)) {
    // Then only a nonce counts, whatever other sources there are.
    if (has(script, "'strict-dynamic'")) report("nonce", SCRIPTS, []);
    else if (origins(scripts, script).length > 0) report("script", SCRIPTS, origins(scripts, script));
  }
  const wasm = sourcesFor(policy, WASM);
  if (wasm && !has(wasm, "'wasm-unsafe-eval'") && !has(wasm, "'unsafe-eval'")) {
    report("program", WASM, ["'wasm-unsafe-eval'"]);
  }
  const connect = sourcesFor(policy, REQUESTS);
  if (connect && origins(requests, connect).length > 0) {
    report("requests", REQUESTS, origins(requests, connect));
  }
  const styles = sourcesFor(policy, STYLES);
  // Style sheets are constructed; only browsers before 2023 need a style element.
  if (styles && !has(styles, "'unsafe-inline'")) report("styles", STYLES, ["'unsafe-inline'"], false);
  const sandbox = policy.get("sandbox");
  if (sandbox) {
    const missing = ["allow-scripts", "allow-same-origin"].filter((token) => !has(sandbox, token));
    if (missing.length > 0) report("sandbox", ["sandbox", "sandbox"], missing);
  }
  return found;
}

/** The policy with the needed sources added, and the directives that changed, both as texts. */
export function withSources(policy, missing) {
  const whole = new Map(policy);
  const changed = new Set();
  for (const { by, directive, add } of missing.filter(({ needed, add }) => needed && add.length > 0)) {
    // A directive of its own instead of default-src, so that nothing else is allowed more.
    const name = by === "default-src" ? directive : by;
    const before = whole.get(name) ?? whole.get("default-src") ?? [];
    const kept = before.filter((source) => source.toLowerCase() !== "'none'");
    whole.set(name, [...kept, ...add.filter((source) => !kept.includes(source))]);
    changed.add(name);
  }
  const directives = [...changed].map((name) => serialize(new Map([[name, whole.get(name)]])));
  return { policy: serialize(whole), directives };
}

function sourcesFor(policy, names) {
  return policy.get(effectiveDirective(policy, names));
}

function has(sources, keyword) {
  return sources.some((source) => source.toLowerCase() === keyword);
}

function sourceOf(address, page) {
  const { origin } = new URL(address);
  return origin === new URL(page).origin ? "'self'" : origin;
}
