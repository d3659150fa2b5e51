// Measures the timeline beside a page written by hand and react-vertical-timeline, in one run.
// bench/README.md says how to use it and what the figures mean.

import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism, loadavg } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { withPage } from "./lib/browser.mjs";
import { listContestants } from "./lib/contestants.mjs";
import { generateDocuments } from "./lib/documents.mjs";
import { findMisses } from "./lib/limits.mjs";
import { measure } from "./lib/measure.mjs";
import { readOptions, USAGE } from "./lib/options.mjs";
import { PROFILES } from "./lib/profiles.mjs";
import { formatCell, median } from "./lib/report.mjs";
import { Site } from "./lib/server.mjs";

const OUTPUT_FOLDER = fileURLToPath(new URL("../target/bench/", import.meta.url));
/** Above this, other work on the machine disturbs the figures. */
const MAX_QUIET_LOAD = 1.5;

const addressOf = (size, contestant) => `/${size}/${contestant.name}/`;

async function main() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(USAGE);
  const machine = await describeMachine();
  console.log(`# Bench: medians of ${options.runs}, Chromium ${machine.chromium}, ${machine.cores} cores\n`);
  if (machine.disturbed) {
    console.log(`**Load average ${machine.load} at the start: other work disturbs these figures.**\n`);
  }

  const contestants = listContestants(options.releases).filter(
    ({ name }) => !options.only || options.only.includes(name),
  );
  const site = new Site(path.join(OUTPUT_FOLDER, "compressed"));
  await site.start();
  const [label] = options.releases.at(-1);
  const cells = [];
  try {
    await warmUp(site, contestants);
    for (const cell of options.cells) {
      const measured = await measureCell(site, contestants, cell, options.runs);
      cells.push(measured);
      console.log(`${formatCell(measured, measured.names)}\n`);
      // After each cell: what a long run has found so far is kept if it is interrupted.
      const misses = findMisses(cells, label);
      await writeResults(options.json, { machine, runs: options.runs, cells, checked: label, misses });
    }
  } finally {
    await site.stop();
  }

  if (options.check) report(label, findMisses(cells, label));
}

async function describeMachine() {
  const [load] = loadavg();
  // Any page will do: only the browser's version is wanted.
  const contestant = { host: null, item: "article" };
  const chromium = await withPage({ contestant, profile: PROFILES.fast }, ({ version }) => version);
  return {
    chromium,
    cores: availableParallelism(),
    load: Number(load.toFixed(2)),
    disturbed: load > MAX_QUIET_LOAD,
    date: new Date().toISOString(),
  };
}

/** One measurement of each that does not count: fonts, the disk's cache, the browser's own files. */
async function warmUp(site, contestants) {
  const documents = generateDocuments(20);
  for (const contestant of contestants) {
    const address = `/warm-up${addressOf(documents.size, contestant)}`;
    await contestant.publish(site, address, documents);
    await tryMeasure(site, contestant, PROFILES.fast, address, documents);
  }
}

/** Contestants take turns, so that a disturbance of some seconds meets all of them. */
async function measureCell(site, contestants, { size, profile }, runs) {
  const documents = generateDocuments(size);
  const taking = contestants.filter(({ maxActivities }) => size <= maxActivities);
  for (const contestant of taking) {
    await contestant.publish(site, addressOf(size, contestant), documents);
  }
  const figures = Object.fromEntries(taking.map(({ name }) => [name, []]));
  const failures = {};
  for (let run = 0; run < runs; run++) {
    for (const contestant of taking) {
      const { name } = contestant;
      // What failed once takes its whole time limit again.
      if (failures[name]) continue;
      const address = addressOf(size, contestant);
      const result = await tryMeasure(site, contestant, PROFILES[profile], address, documents);
      if (result.failure) failures[name] = result.failure;
      else figures[name].push(result.figures);
    }
  }
  const medians = Object.fromEntries(
    taking.filter(({ name }) => !failures[name]).map(({ name }) => [name, mediansOf(figures[name])]),
  );
  const names = taking.map(({ name }) => name);
  return { size, profile, documentBytes: documents.bytes, names, medians, failures, figures };
}

async function tryMeasure(site, contestant, profile, address, documents) {
  try {
    const place = { contestant, profile, address: site.origin + address, documents };
    return { figures: await measure(place) };
  } catch (error) {
    return { failure: error.message.split("\n")[0] };
  }
}

function mediansOf(figures) {
  const names = Object.keys(figures[0]);
  return Object.fromEntries(names.map((name) => [name, median(figures.map((run) => run[name]))]));
}

async function writeResults(file, results) {
  const target = file ?? path.join(OUTPUT_FOLDER, "results.json");
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, `${JSON.stringify(results, null, 2)}\n`);
}

function report(label, misses) {
  if (misses.length === 0) return console.log(`"${label}" meets every limit of the cells measured.`);
  console.error(`"${label}" misses ${misses.length} limits:`);
  for (const miss of misses) console.error(`- ${miss}`);
  process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
