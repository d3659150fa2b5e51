// docs/performance.md: what one run found, for people who did not run it.

import { findAhead } from "./behind.mjs";
import { describeCalibrations } from "./calibration.mjs";
import { PEERS, prerenderedName, titleOf } from "./peers.mjs";
import { describePlot, plottedNames } from "./plot.mjs";
import { contestantsOf, formatCell, formatRatios } from "./report.mjs";

/** The page; `picture` is the address of the plot from it. */
export function writePage({ machine, runs, cells, release, misses }, picture) {
  const { label } = release;
  const names = contestantsOf(cells);
  const ours = [label, prerenderedName(label)].filter((name) => names.includes(name));
  return `# Performance

Written by \`cargo xtask bench\`, which measures everything here in one run; [bench/README.md](../bench/README.md) says how
each figure is measured. Ratios count: milliseconds are those of one machine.

${paragraph(machine, runs, release)}

![${describePlot(cells, plottedNames(cells, ours))}](${picture})

The libraries are set up as their own documentation shows, with a filter by partner added. So set up, none of them counts what a
filter would show, finds Vietnamese words typed without their marks, or shows anything without script. The page written by hand
has nothing but activities and that filter.

${list(names.map((name) => `**${name}**: ${titleOf(name)}`))}

\`slow\` is a quarter of the CPU, 1.6 Mbit/s, and 150 ms for each request. – means not measured: a library that shows so many
activities only after more than a minute, or a figure that it has not.

## Where we are behind

${section(misses, "Limits that are missed ([bench/lib/limits.mjs](../bench/lib/limits.mjs)):", "Every limit of the cells measured is met.")}

${ours.map((name) => aheadOf(cells, name)).join("\n\n")}

## Ratios

Times of less than a frame, 16 ms, count as one where they are divided by.

${formatRatios(cells)}
## Figures

${cells.map(formatCell).join("\n\n")}
`;
}

function paragraph(machine, runs, release) {
  const { date, chromium, cpu, cores, gigabytes, calibrations, disturbances } = machine;
  const lines = [
    `${date.slice(0, 10)}, Chromium ${chromium}, Node.js ${machine.node}, ${cpu}, ${cores} cores, ${gigabytes} GB.`,
    `Medians of ${runs} measurements; a single one of ${oneRunPeers()}.`,
    `The release is ${release.version}, SHA-256 of its \`SHA256SUMS\`: \`${release.checksum}\`.`,
    describeCalibrations(calibrations),
  ];
  if (disturbances.length > 0) {
    lines.push(`**Other work disturbed this run: ${disturbances.join("; ")}.**`);
  }
  return lines.join("\n");
}

function oneRunPeers() {
  const peers = PEERS.filter(({ oneRunFrom }) => Number.isFinite(oneRunFrom));
  const words = peers.map(({ name, oneRunFrom }) => `${name} from ${oneRunFrom.toLocaleString("en")} activities on`);
  return words.join(" and ");
}

function aheadOf(cells, name) {
  const ahead = findAhead(cells, name);
  const title = `Where a library needs less than \`${name}\` (its own figure, then theirs):`;
  return section(ahead, title, `No library needs less than \`${name}\` anywhere.`);
}

const section = (items, title, otherwise) => (items.length > 0 ? `${title}\n\n${list(items)}` : otherwise);
const list = (items) => items.map((item) => `- ${item}`).join("\n");
