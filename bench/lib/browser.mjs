// A Chromium of its own for each measurement: a new profile, an empty cache, no work left over.

import { readFile } from "node:fs/promises";

import { chromium } from "playwright-core";

import { ID_PREFIX } from "./documents.mjs";

const EXECUTABLE = process.env.BENCH_CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  // Nothing but the bench's own server is found: no font or script of a third party is in any figure.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];
const VIEWPORT = { width: 1280, height: 720 };
const PROBE = await readFile(new URL("../page/probe.js", import.meta.url), "utf8");

/**
 * Opens a browser with an empty page, hands both to `use`, and closes the browser. `earlyPress` is the partner whose
 * button is pressed as soon as it is there, with the number of activities to see then.
 */
export async function withPage({ contestant, profile, earlyPress = null }, use) {
  const browser = await chromium.launch({
    executablePath: EXECUTABLE,
    args: FLAGS,
    // Playwright's own name of the mode, so that the one above is in force.
    ignoreDefaultArgs: ["--headless"],
  });
  try {
    const context = await browser.newContext({ viewport: VIEWPORT });
    const page = await context.newPage();
    page.setDefaultTimeout(0);
    const session = await context.newCDPSession(page);
    const transfer = await slowDown(session, profile);
    const cpuTimes = await countCpuTimes(session);
    const { host, item, heading } = contestant;
    const options = JSON.stringify({ host, item, heading, idPrefix: ID_PREFIX, earlyPress });
    await page.addInitScript({
      content: `{ const options = ${options}; const bench = (window.bench = {}); ${PROBE} }`,
    });
    const heapBytes = () => measureHeap(session);
    return await use({ page, transfer, cpuTimes, heapBytes, version: browser.version() });
  } finally {
    await browser.close();
  }
}

/** Applies the profile; what it returns counts the bytes that arrive. */
async function slowDown(session, { cpuSlowdown, network }) {
  const transfer = { bytes: 0, pending: 0 };
  await session.send("Network.enable");
  session.on("Network.requestWillBeSent", () => transfer.pending++);
  session.on("Network.loadingFailed", () => transfer.pending--);
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    transfer.pending--;
    transfer.bytes += encodedDataLength;
  });
  if (network) await session.send("Network.emulateNetworkConditions", network);
  if (cpuSlowdown > 1) await session.send("Emulation.setCPUThrottlingRate", { rate: cpuSlowdown });
  return transfer;
}

/** What it returns reads how long the page's main thread has been at work so far, in ms of CPU time. */
async function countCpuTimes(session) {
  // Not of the clock on the wall: other work on the machine must not count.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const ms = (wanted) => metrics.find(({ name }) => name === wanted).value * 1000;
    return { all: ms("TaskDuration"), layout: ms("LayoutDuration") + ms("RecalcStyleDuration") };
  };
}

/** The bytes of JavaScript's objects that are in use; a wasm memory is none of them. */
async function measureHeap(session) {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize;
}
