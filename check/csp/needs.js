// What the widget needs of a policy, and how the policy is to be written for it (docs/embedding.md says
// the same in words).

import { governing, written } from "./policy.js";
import { allows } from "./source.js";

const SCRIPTS = ["script-src-elem", "script-src", "default-src"];
const PROGRAM = ["script-src", "default-src"];
const REQUESTS = ["connect-src", "default-src"];
const STYLES = ["style-src-elem", "style-src", "default-src"];

/**
 * What a policy keeps from the widget. `page` is the address of the page, `scripts` are the addresses of
 * the scripts, `nonce` is that of the script element, `requests` are the addresses asked for. Each lack
 * says `why`, which directive decides (`by`), which is to be written (`directive`) and what to `add`;
 * without a lack that is `needed`, the widget runs.
 */
export function lacks(policy, { page, scripts, nonce, requests }) {
  const found = [];
  const lack = (why, names, add, needed = true) =>
    found.push({ why, by: governing(policy, names), directive: names[names.length - 2], add, needed });
  const origins = (addresses, sources) => [
    ...new Set(addresses.filter((one) => !allows(sources, one, page)).map((one) => source(one, page))),
  ];

  const script = of(policy, SCRIPTS);
  if (script && !script.includes(`'nonce-${nonce}'`)) {
    // Then only a nonce counts, whatever else stands there.
    if (has(script, "'strict-dynamic'")) lack("nonce", SCRIPTS, []);
    else if (origins(scripts, script).length > 0) lack("script", SCRIPTS, origins(scripts, script));
  }
  const program = of(policy, PROGRAM);
  if (program && !has(program, "'wasm-unsafe-eval'") && !has(program, "'unsafe-eval'")) {
    lack("program", PROGRAM, ["'wasm-unsafe-eval'"]);
  }
  const asked = of(policy, REQUESTS);
  if (asked && origins(requests, asked).length > 0) lack("requests", REQUESTS, origins(requests, asked));
  const styles = of(policy, STYLES);
  // Sheets are constructed; only browsers before 2023 need them in the page.
  if (styles && !has(styles, "'unsafe-inline'")) lack("styles", STYLES, ["'unsafe-inline'"], false);
  const sandbox = policy.get("sandbox");
  if (sandbox) {
    const missing = ["allow-scripts", "allow-same-origin"].filter((one) => !has(sandbox, one));
    if (missing.length > 0) lack("sandbox", ["sandbox", "sandbox"], missing);
  }
  return found;
}

/** The policy with what is needed added, and the directives that changed, each as it is to be written. */
export function mended(policy, lacking) {
  const whole = new Map(policy);
  const changed = new Set();
  for (const { by, directive, add } of lacking.filter((one) => one.needed && one.add.length > 0)) {
    // What falls back to default-src gets a directive of its own, so that nothing else is allowed more.
    const name = by === "default-src" ? directive : by;
    const before = whole.get(name) ?? whole.get("default-src") ?? [];
    const kept = before.filter((one) => one.toLowerCase() !== "'none'");
    whole.set(name, [...kept, ...add.filter((one) => !kept.includes(one))]);
    changed.add(name);
  }
  const directives = [...changed].map((name) => written(new Map([[name, whole.get(name)]])));
  return { policy: written(whole), directives };
}

function of(policy, names) {
  return policy.get(governing(policy, names));
}

function has(sources, keyword) {
  return sources.some((one) => one.toLowerCase() === keyword);
}

function source(address, page) {
  const { origin } = new URL(address);
  return origin === new URL(page).origin ? "'self'" : origin;
}
