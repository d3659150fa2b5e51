// The loader where there is no browser.

import assert from "node:assert/strict";
import { test } from "node:test";

test("the loader imported on a server does nothing", async () => {
  const { loadApp } = await import("../define-element.js");
  assert.equal(typeof loadApp, "function");
});
