// How often the app is loaded, and when it is restarted.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { fake } from "./fake-app-source.mjs";

let copies = 0;

/** A fresh copy of the module, as another page has it. */
const loader = () => import(`../load-app.js?copy=${copies++}`);

beforeEach(() => {
  for (const name of Object.keys(fake)) fake[name] = undefined;
  fake.calls = [];
});

test("all widgets of a page share one app", async () => {
  const { loadApp } = await loader();
  assert.equal(await loadApp(), await loadApp());
  assert.deepEqual(fake.calls, ["wasm 0", "app 0"]);
});

test("a crashed app restarts under the same addresses, three times a page", async () => {
  const { loadApp, resetForRetry } = await loader();
  const numbers = new Set();
  for (const canRestart of [true, true, true, false]) {
    numbers.add((await loadApp()).number);
    assert.equal(resetForRetry(), canRestart);
  }
  assert.equal(numbers.size, 4, "each time another instance");
  assert.ok(fake.calls.every((call) => call.endsWith(" 0")), fake.calls.join());
});

test("a crash that two widgets report counts once", async () => {
  const { loadApp, resetForRetry } = await loader();
  for (let crash = 0; crash < 3; crash++) {
    await loadApp();
    assert.deepEqual([resetForRetry(), resetForRetry()], [true, true]);
  }
});

test("a load that failed is repeated under other addresses", async () => {
  const { loadApp, resetForRetry } = await loader();
  fake.fetchWasm = () => Promise.reject(new Error("network"));
  await assert.rejects(loadApp(), /network/);
  resetForRetry();
  fake.fetchWasm = undefined;
  await loadApp();
  assert.deepEqual(fake.calls, ["wasm 0", "app 0", "wasm 1", "app 1"]);
});

test("an app by another way takes the place of one that failed to load", async () => {
  const { loadApp } = await loader();
  const other = {};
  fake.importApp = () => Promise.reject(new Error("missing"));
  fake.recover = async (error, failedLoads) => {
    assert.deepEqual([error.message, failedLoads], ["missing", 1]);
    return other;
  };
  assert.equal(await loadApp(), other);
});

test("a copy that was called for help does not call for help itself", async () => {
  const { loadApp } = await loader();
  fake.importApp = () => Promise.reject(new Error("missing"));
  fake.recover = () => assert.fail("it would run in circles");
  await assert.rejects(loadApp(1), /missing/);
  assert.deepEqual(fake.calls, ["wasm 1", "app 1"]);
});

test("a browser without WebAssembly is a cause of its own", async () => {
  const { loadApp } = await loader();
  const { WebAssembly } = globalThis;
  delete globalThis.WebAssembly;
  try {
    await assert.rejects(loadApp(), { cause: "no-wasm" });
  } finally {
    globalThis.WebAssembly = WebAssembly;
  }
});

test("bytes that are no wasm give way to the script", async () => {
  const { loadApp } = await loader();
  const broken = new Error("expected magic word");
  fake.fetchWasm = () => broken;
  fake.importWasm = async (failedLoads, error) => {
    fake.calls.push(`script ${failedLoads}`);
    assert.equal(error, broken);
  };
  const { number } = await loadApp();
  assert.deepEqual(fake.calls, ["wasm 0", "app 0", "script 0"]);
  assert.equal(typeof number, "number");
});

test("a policy that forbids wasm forbids it as a script, too", async () => {
  const { loadApp } = await loader();
  fake.fetchWasm = () => Object.assign(new Error("refused"), { cause: "csp" });
  fake.importWasm = () => assert.fail("it would be downloaded for nothing");
  await assert.rejects(loadApp(), /refused/);
});
