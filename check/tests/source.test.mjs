// Which addresses the sources of a directive allow.

import assert from "node:assert/strict";
import { test } from "node:test";
import { allows } from "../csp/source.js";

const PAGE = "https://caugiay.example/tin-tuc/";

/** Each source, an address, and whether it is allowed on PAGE. */
const KNOWN = [
  ["'self'", "https://caugiay.example/a.js", true],
  ["'self'", "https://caugiay.example:8443/a.js", false],
  ["'self'", "https://tep.caugiay.example/a.js", false],
  ["'none'", "https://caugiay.example/a.js", false],
  ["'unsafe-inline'", "https://caugiay.example/a.js", false],
  ["*", "https://tep.example/a.js", true],
  ["*", "data:text/javascript,1", false],
  ["https:", "https://tep.example/a.js", true],
  ["http:", "https://tep.example/a.js", true],
  ["https:", "http://tep.example/a.js", false],
  ["data:", "https://tep.example/a.js", false],
  ["tep.example", "https://tep.example/a.js", true],
  ["TEP.example", "https://tep.example/a.js", true],
  ["tep.example", "http://tep.example/a.js", false],
  ["tep.example", "https://tep.example:8443/a.js", false],
  ["tep.example:*", "https://tep.example:8443/a.js", true],
  ["tep.example:8443", "https://tep.example:8443/a.js", true],
  ["http://tep.example:80", "https://tep.example/a.js", true],
  ["*.example", "https://tep.example/a.js", true],
  ["*.tep.example", "https://tep.example/a.js", false],
  ["https://tep.example/js/", "https://tep.example/js/a.js", true],
  ["https://tep.example/js/", "https://tep.example/khac/a.js", false],
  ["https://tep.example/js/a.js", "https://tep.example/js/a.js", true],
  ["https://tep.example/js/a.js", "https://tep.example/js/b.js", false],
  ["https://tep.example/", "https://tep.example/js/b.js", true],
  ["'nonce-abc'", "https://caugiay.example/a.js", false],
];

for (const [source, address, isAllowed] of KNOWN) {
  test(`${source} ${isAllowed ? "allows" : "does not allow"} ${address}`, () => {
    assert.equal(allows([source], address, PAGE), isAllowed);
  });
}

test("a page of http allows its own server over https", () => {
  assert.equal(allows(["'self'"], "https://caugiay.example/a.js", "http://caugiay.example/"), true);
  assert.equal(allows(["'self'"], "http://caugiay.example/a.js", "https://caugiay.example/"), false);
});

test("any of several sources is enough, none is none", () => {
  assert.equal(allows(["'self'", "tep.example"], "https://tep.example/a.js", PAGE), true);
  assert.equal(allows([], "https://caugiay.example/a.js", PAGE), false);
});
