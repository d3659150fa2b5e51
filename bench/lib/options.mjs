// The command line.

import path from "node:path";
import { parseArgs } from "node:util";

import { FLOOR, PEERS, prerenderedName } from "./peers.mjs";
import { DEFAULT_CELLS, PROFILES } from "./profiles.mjs";

const NAMES_OF_OTHERS = [FLOOR, ...PEERS.map(({ name }) => name)];

export const USAGE = `usage: node bench/run.mjs [--dist [LABEL=]DIR]… [--runs N] [--sizes 20,1000] [--profiles fast,slow]
                       [--only NAME,…] [--json FILE] [--write FILE] [--check]

  --dist      a release folder; may be given several times (default: now=dist). The one that this checkout built
              last is measured on a prerendered page, too: LABEL-prerendered
  --runs      measurements of each page; the medians count (default: 3)
  --sizes     numbers of activities (default: 20 and 1000 on both profiles, 10000 and 100000 on fast)
  --profiles  fast, slow, or both
  --only      contestants by name: ${NAMES_OF_OTHERS.join(", ")}, and the labels of the releases
  --json      where the figures are written (default: target/bench/results.json)
  --write     the page with the results, such as docs/performance.md; its picture goes to pictures/ beside it
  --check     fail if the last release misses a limit of bench/lib/limits.mjs`;

/** Reads the command line; throws an error in words where it means nothing. */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      dist: { type: "string", multiple: true, default: ["now=dist"] },
      runs: { type: "string", default: "3" },
      sizes: { type: "string" },
      profiles: { type: "string" },
      only: { type: "string" },
      json: { type: "string" },
      write: { type: "string" },
      check: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  return {
    releases: readReleases(values.dist),
    runs: readCount("runs", values.runs),
    cells: chooseCells(values),
    only: values.only?.split(","),
    json: values.json,
    write: values.write,
    check: values.check,
    help: values.help,
  };
}

function readReleases(given) {
  const releases = given.map((text) => {
    const at = text.indexOf("=");
    const [label, folder] = at < 0 ? ["now", text] : [text.slice(0, at), text.slice(at + 1)];
    return [label, path.resolve(folder)];
  });
  const labels = new Set(NAMES_OF_OTHERS);
  for (const [label] of releases) {
    if (!/^[\w-]+$/u.test(label) || labels.has(label)) {
      throw new Error(`--dist: expected a new label of letters, digits and "-", found "${label}"`);
    }
    labels.add(label).add(prerenderedName(label));
  }
  return releases;
}

function readCount(name, text) {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`--${name}: expected a whole number above 0, found "${text}"`);
}

function chooseCells({ sizes, profiles }) {
  const wanted = profiles?.split(",");
  for (const profile of wanted ?? []) {
    if (!Object.hasOwn(PROFILES, profile)) {
      throw new Error(`--profiles: expected fast or slow, found "${profile}"`);
    }
  }
  if (!sizes) return DEFAULT_CELLS.filter(({ profile }) => !wanted || wanted.includes(profile));
  return sizes.split(",").flatMap((text) => {
    const size = readCount("sizes", text);
    return (wanted ?? Object.keys(PROFILES)).map((profile) => ({ size, profile }));
  });
}
