// Publishes the data of the release with the program of the authoring page, as a browser would, and compares every
// file with the one that the native build wrote.
//
// node same-release.mjs DIST WORK [--zip OUT]: DIST is the release, WORK the build's work folder.

import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [dist, work, option, out] = process.argv.slice(2);
const text = (...path) => readFileSync(join(...path), "utf8");

const glue = await import(pathToFileURL(join(work, "publisher", "publisher.js")));
await glue.default({ module_or_path: readFileSync(join(work, "publisher", "publisher.wasm")) });
const sources = text(work, "release-sources.json");
const job = [
  sources,
  text(work, "archive.js"),
  text(dist, "data/articles.json"),
  text(dist, "data/programmes.json"),
  JSON.parse(sources).date,
  text(dist, "SHA256SUMS"),
];

const steps = [];
const files = glue.publishFiles(...job, (name) => steps.push(name));
const differing = [...files].filter(
  ([name, bytes]) => !existsSync(join(dist, name)) || !readFileSync(join(dist, name)).equals(Buffer.from(bytes)),
);
const sum = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 8);
for (const [name, bytes] of differing) {
  const there = existsSync(join(dist, name)) ? readFileSync(join(dist, name)) : Buffer.alloc(0);
  console.error(`${name}: expected ${there.length} bytes (${sum(there)}), found ${bytes.length} (${sum(bytes)})`);
}
if (option === "--zip") {
  writeFileSync(out, glue.publishZip(...job, () => {}));
}
console.log(`${files.size} files published, ${differing.length} differ; ${steps.length} steps`);
process.exitCode = differing.length === 0 && files.size > 20 && steps.length > 20 ? 0 : 1;
