// What a content security policy keeps from the widget, and how it is to be written.

import assert from "node:assert/strict";
import { test } from "node:test";
import { missingSources, withSources } from "../csp/needs.js";
import { effectiveDirective, policiesIn, policyIn, serialize } from "../csp/policy.js";

const HERE = "https://caugiay.example";
const OWN = {
  page: `${HERE}/tin-tuc/bai.html`,
  scripts: [`${HERE}/khuyen-hoc/khuyen-hoc-timeline.js`],
  requests: [`${HERE}/khuyen-hoc/a.wasm`, `${HERE}/khuyen-hoc/data/articles.json`],
};
const ELSEWHERE = {
  ...OWN,
  scripts: ["https://tep.example/khuyen-hoc-timeline.js"],
  requests: ["https://tep.example/a.wasm"],
};

/** What keeps the widget from running, in words. */
const needed = (text, page = OWN) =>
  missingSources(policyIn(text), page).filter((one) => one.needed).map(({ why }) => why);

/** The policy as it is to be written. */
const better = (text, page = OWN) => withSources(policyIn(text), missingSources(policyIn(text), page));

test("a header is read into policies and directives, the first of a name counts", () => {
  const [first, second, ...rest] = policiesIn("Default-Src 'self'; script-src a b;; script-src c, img-src *");
  assert.deepEqual([...first], [["default-src", ["'self'"]], ["script-src", ["a", "b"]]]);
  assert.equal(serialize(second), "img-src *");
  assert.deepEqual(rest, []);
  assert.deepEqual(policiesIn(" ; , "), []);
});

test("a directive that is not there falls back to the next one", () => {
  const policy = policyIn("default-src 'none'; script-src 'self'");
  assert.equal(effectiveDirective(policy, ["script-src-elem", "script-src", "default-src"]), "script-src");
  assert.equal(effectiveDirective(policy, ["connect-src", "default-src"]), "default-src");
  assert.equal(effectiveDirective(policyIn("img-src *"), ["connect-src", "default-src"]), undefined);
});

test("what a policy says nothing of is allowed", () => {
  assert.deepEqual(needed("img-src 'self'; frame-ancestors 'none'"), []);
  assert.deepEqual(needed("require-trusted-types-for 'script'; trusted-types 'none'"), []);
});

test("a program needs a word of its own in script-src, or in default-src where that decides", () => {
  assert.deepEqual(needed("script-src 'self'"), ["program"]);
  assert.deepEqual(needed("script-src 'self' 'wasm-unsafe-eval'"), []);
  assert.deepEqual(needed("script-src 'self' 'unsafe-eval'"), []);
  assert.deepEqual(needed("default-src 'self'"), ["program"]);
  assert.deepEqual(needed("default-src 'self' 'WASM-unsafe-eval'"), []);
  // script-src-elem decides about elements only.
  assert.deepEqual(needed("script-src 'none'; script-src-elem 'self'"), ["program"]);
  assert.deepEqual(needed("script-src 'wasm-unsafe-eval'; script-src-elem 'none'"), ["script"]);
});

test("the directive to write is the one that decides; default-src itself stays as it is", () => {
  assert.deepEqual(better("default-src 'self'; script-src 'self' https://cdn.example"), {
    policy: "default-src 'self'; script-src 'self' https://cdn.example 'wasm-unsafe-eval'",
    directives: ["script-src 'self' https://cdn.example 'wasm-unsafe-eval'"],
  });
  assert.deepEqual(better("default-src 'self'").policy, "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'");
  assert.deepEqual(
    better("default-src 'none'").policy,
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
  );
});

test("a policy that was withSources missingSources nothing more", () => {
  for (const text of [
    "default-src 'none'",
    "default-src 'self'",
    "script-src 'none'; connect-src 'none'",
    "script-src-elem 'none'; script-src 'none'; connect-src https://api.example",
    "sandbox allow-forms; default-src https:",
  ]) {
    for (const page of [OWN, ELSEWHERE]) {
      const { policy } = better(text, page);
      assert.deepEqual(needed(policy, page), [], `${text} became ${policy}`);
    }
  }
});

test("a script of another origin is named by that origin", () => {
  assert.deepEqual(needed("script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'", ELSEWHERE), ["script", "requests"]);
  const { directives } = better("script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'", ELSEWHERE);
  assert.deepEqual(directives, [
    "script-src 'self' 'wasm-unsafe-eval' https://tep.example",
    "connect-src 'self' https://tep.example",
  ]);
});

test("a nonce stands for an origin, and under strict-dynamic nothing else does", () => {
  const withNonce = { ...OWN, nonce: "abc" };
  assert.deepEqual(needed("script-src 'nonce-abc' 'wasm-unsafe-eval'", withNonce), []);
  assert.deepEqual(needed("script-src 'nonce-abc' 'wasm-unsafe-eval'"), ["script"]);
  assert.deepEqual(needed("script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'", withNonce), []);
  assert.deepEqual(needed("script-src 'self' 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'"), ["nonce"]);
});

test("requests need connect-src", () => {
  assert.deepEqual(needed("connect-src 'none'"), ["requests"]);
  assert.deepEqual(better("connect-src 'none'").policy, "connect-src 'self'");
  assert.deepEqual(needed("connect-src https:"), []);
});

test("a sandbox needs scripts and the page's own origin", () => {
  assert.deepEqual(needed("sandbox"), ["sandbox"]);
  assert.deepEqual(better("sandbox allow-scripts").policy, "sandbox allow-scripts allow-same-origin");
  assert.deepEqual(needed("sandbox allow-scripts allow-same-origin"), []);
});

test("styles are told of, but nothing is kept from running by them", () => {
  const found = missingSources(policyIn("style-src 'self'"), OWN);
  assert.deepEqual(found.map(({ why, needed }) => [why, needed]), [["styles", false]]);
  assert.equal(better("style-src 'self'").policy, "style-src 'self'");
});
