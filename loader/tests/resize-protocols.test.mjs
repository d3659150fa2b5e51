// The messages by which frames and host pages agree on a height.

import assert from "node:assert/strict";
import { test } from "node:test";
import { resizeProtocols } from "../pages/resize-protocols.js";

function protocols(search = "") {
  Object.assign(globalThis, { location: { search }, innerWidth: 600 });
  const [pym, datawrapper, amp, resizer] = resizeProtocols();
  return { pym, datawrapper, amp, resizer };
}

test("pym gets a height under the name it gave, and again when its width changes", () => {
  const { pym } = protocols("?childId=chart");
  assert.equal(pym.heightMessage(500), "pymxPYMxchartxPYMxheightxPYMx500");
  const width = (px) => pym.isHeightRequest(`pymxPYMxchartxPYMxwidthxPYMx${px}`);
  assert.deepEqual([width(300), width(300), width(400)], [true, false, true]);
  assert.equal(protocols().pym.heightMessage(500), undefined, "without a name nobody listens");
});

test("Datawrapper gets a height under a name", () => {
  const { datawrapper } = protocols();
  assert.deepEqual(datawrapper.heightMessage(500), { "datawrapper-height": { "khuyen-hoc-timeline": 500 } });
});

test("AMP gets no height that it would report as an error", () => {
  const { amp } = protocols();
  assert.equal(amp.heightMessage(99), undefined);
  assert.deepEqual(amp.heightMessage(100), { sentinel: "amp", type: "embed-size", height: 100 });
});

test("iframe-resizer gets heights after it has opened", () => {
  const { resizer } = protocols();
  assert.equal(resizer.heightMessage(500), undefined);
  assert.ok(resizer.isHeightRequest("[iFrameSizer]frame1:8:false:true:32"));
  assert.equal(resizer.heightMessage(500), "[iFrameSizer]frame1:500:600:init:khuyen-hoc-timeline");
  assert.equal(resizer.heightMessage(500), "[iFrameSizer]frame1:500:600:size");
  assert.ok(resizer.isHeightRequest("[iFrameSizer]reset"));
  assert.ok(!resizer.isHeightRequest("[iFrameSizer]scroll"));
});
