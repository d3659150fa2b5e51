// Measures the timeline beside a page written by hand and four libraries, in one run.
// bench/README.md says how to use it and what the figures mean.

import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { calibrate, describeCalibrations, findDisturbances } from "./lib/calibration.mjs";
import { listContestants } from "./lib/contestants.mjs";
import { generateDocuments } from "./lib/documents.mjs";
import { findMisses } from "./lib/limits.mjs";
import { describeMachine, describeRelease } from "./lib/machine.mjs";
import { measure } from "./lib/measure.mjs";
import { median } from "./lib/measures.mjs";
import { readOptions, USAGE } from "./lib/options.mjs";
import { prerenderedName } from "./lib/peers.mjs";
import { writePage } from "./lib/performance-page.mjs";
import { drawRatios } from "./lib/plot.mjs";
import { PROFILES } from "./lib/profiles.mjs";
import { formatCell, formatRatios } from "./lib/report.mjs";
import { Site } from "./lib/server.mjs";

const OUTPUT_FOLDER = fileURLToPath(new URL("../target/bench/", import.meta.url));
/** The picture of a page, from the page's folder. */
const PICTURE = "pictures/performance.svg";

const addressOf = (size, contestant) => `/${size}/${contestant.name}/`;

async function main() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(USAGE);
  const { runs, json = path.join(OUTPUT_FOLDER, "results.json") } = options;
  const machine = { ...(await describeMachine()), calibrations: [], disturbances: [] };
  const release = await describeRelease(...options.releases.at(-1));
  const calibrateOnce = async () => {
    machine.calibrations.push(await calibrate(machine.cores));
    machine.disturbances = findDisturbances(machine.calibrations);
  };
  await calibrateOnce();
  console.log(`# Bench: medians of ${runs}, Chromium ${machine.chromium}, ${machine.cores} cores\n`);
  if (machine.disturbances.length > 0) warnOfDisturbances(machine);

  const contestants = listContestants(options.releases).filter(
    ({ name }) => !options.only || options.only.includes(name),
  );
  const site = new Site(path.join(OUTPUT_FOLDER, "compressed"));
  await site.start();
  const results = { machine, runs, release, cells: [], misses: [] };
  try {
    await warmUp(site, contestants);
    for (const cell of options.cells) {
      const measured = await measureCell(site, contestants, cell, runs);
      results.cells.push(measured);
      results.misses = findMisses(results.cells, release.label);
      console.log(`${formatCell(measured)}\n`);
      await calibrateOnce();
      // After each cell: what a long run has found so far is kept if it is interrupted.
      await writeText(json, `${JSON.stringify(results, null, 2)}\n`);
    }
  } finally {
    await site.stop();
  }
  console.log(formatRatios(results.cells));
  console.log(`${describeCalibrations(machine.calibrations)}\n`);
  if (machine.disturbances.length > 0) warnOfDisturbances(machine);
  if (options.write) await writePerformancePage(options.write, results);
  report(results, options.check);
}

const warnOfDisturbances = ({ disturbances }) =>
  console.log(`**Other work disturbs these figures: ${disturbances.join("; ")}.**\n`);

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
      const { name, oneRunFrom } = contestant;
      // What failed once takes its whole time limit again.
      if (failures[name] || (run > 0 && size >= oneRunFrom)) continue;
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

async function writePerformancePage(file, results) {
  const { label } = results.release;
  await writeText(file, writePage(results, PICTURE));
  const picture = drawRatios(results.cells, [label, prerenderedName(label)]);
  await writeText(path.join(path.dirname(file), PICTURE), picture);
}

async function writeText(file, text) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

function report({ release: { label }, misses }, mustMeet) {
  if (misses.length === 0) return console.log(`"${label}" meets every limit of the cells measured.`);
  console.error(`"${label}" misses ${misses.length} limits:`);
  for (const miss of misses) console.error(`- ${miss}`);
  if (mustMeet) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
