// The checksum is the one that everybody else computes.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { sha256 } from "../sha256.js";

test("bytes of every length up to three blocks, and many, have the known checksum", () => {
  for (const length of [...Array(193).keys(), 100_000]) {
    const bytes = Uint8Array.from({ length }, (_, place) => (place * 167 + length) & 255);
    assert.equal(sha256(bytes), createHash("sha256").update(bytes).digest("hex"), `${length} bytes`);
  }
});
