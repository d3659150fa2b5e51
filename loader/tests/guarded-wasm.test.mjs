// What happens when a wasm traps.

import assert from "node:assert/strict";
import { test } from "node:test";

// (module (import "m" "f" (func)) (func (export "trap") unreachable)
//   (func (export "answer") (result i32) i32.const 42) (export "call" (func 0)) (memory (export "memory") 1))
const WASM = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 8, 2, 96, 0, 0, 96, 0, 1, 127, 2, 7, 1, 1, 109, 1, 102, 0, 0, 3, 3, 2, 0, 1, 5, 3,
  1, 0, 1, 7, 33, 4, 4, 116, 114, 97, 112, 0, 1, 6, 97, 110, 115, 119, 101, 114, 0, 2, 4, 99, 97, 108, 108, 0, 0, 6,
  109, 101, 109, 111, 114, 121, 2, 0, 10, 10, 2, 3, 0, 0, 11, 4, 0, 65, 42, 11,
]);

let copies = 0;

async function start(imported = () => {}) {
  const { WebAssembly: guarded, onWasmTrap } = await import(`../guarded-wasm.js?copy=${copies++}`);
  const traps = [];
  onWasmTrap((error) => traps.push(error));
  const { instance } = await guarded.instantiate(WASM, { m: { f: imported } });
  return { exports: instance.exports, traps };
}

test("a wasm that works is called as if nothing were between", async () => {
  const { exports, traps } = await start();
  assert.equal(exports.answer(), 42);
  assert.ok(exports.memory instanceof WebAssembly.Memory);
  assert.deepEqual(traps, []);
});

test("a trap is reported once, and later calls do nothing", async () => {
  const { exports, traps } = await start();
  assert.throws(() => exports.trap(), WebAssembly.RuntimeError);
  assert.equal(exports.trap(), undefined);
  assert.equal(exports.answer(), undefined);
  assert.equal(traps.length, 1);
});

test("an error of the page's own is no trap", async () => {
  const { exports, traps } = await start(() => {
    throw new TypeError("of the page");
  });
  assert.throws(() => exports.call(), TypeError);
  assert.equal(exports.answer(), 42);
  assert.deepEqual(traps, []);
});
