// What counts as another picture.

import assert from "node:assert/strict";
import { test } from "node:test";

import { PNG } from "../../.tools/npm/node_modules/pngjs/lib/png.js";
import { compare } from "./compare.mjs";

const SIZE = 40;

/** A white picture with a square of a grey in it. */
function square({ width = SIZE, side = 0, grey = 0 }) {
  const picture = new PNG({ width, height: SIZE });
  picture.data.fill(255);
  for (let y = 10; y < 10 + side; y++) {
    for (let x = 10; x < 10 + side; x++) picture.data.fill(grey, (y * width + x) * 4, (y * width + x) * 4 + 3);
  }
  return picture;
}

test("the same picture does not differ", () => {
  assert.equal(compare(square({ side: 9 }), square({ side: 9 })), undefined);
});

test("a mark of the matrix that is missing differs, and is shown", () => {
  const { words, difference } = compare(square({ side: 9 }), square({}));
  assert.equal(words, "expected at most 50 other pixels, found 81");
  assert.equal(difference.width, SIZE);
});

test("a shade that no eye tells apart does not differ", () => {
  assert.equal(compare(square({ side: 20, grey: 100 }), square({ side: 20, grey: 103 })), undefined);
});

test("another size differs", () => {
  assert.equal(compare(square({}), square({ width: 30 })).words, "expected 40 × 40 px, found 30 × 40 px");
});
