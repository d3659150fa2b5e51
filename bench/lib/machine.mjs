// What ran and what it ran on.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { availableParallelism, cpus, totalmem } from "node:os";
import path from "node:path";

import { withPage } from "./browser.mjs";
import { PROFILES } from "./profiles.mjs";

/** The machine and its browser. */
export async function describeMachine() {
  // Any page will do: only the browser's version is wanted.
  const contestant = { host: null, item: "article", heading: null };
  const chromium = await withPage({ contestant, profile: PROFILES.fast }, ({ version }) => version);
  return {
    chromium,
    node: process.versions.node,
    cpu: cpus()[0]?.model.trim() ?? "unknown processor",
    cores: availableParallelism(),
    gigabytes: Math.round(totalmem() / 2 ** 30),
    date: new Date().toISOString(),
  };
}

/** The release in `folder`, told from every other. */
export async function describeRelease(label, folder) {
  const read = (name) => readFile(path.join(folder, name), "utf8");
  const { version } = JSON.parse(await read("package.json"));
  const checksum = createHash("sha256").update(await read("SHA256SUMS")).digest("hex").slice(0, 16);
  return { label, version, checksum };
}
