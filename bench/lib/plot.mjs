// The ratios as a picture: SVG, its text as text, in the reader's colours.

import { cellTitle } from "./cells.mjs";
import { ratio, subjectOf } from "./measures.mjs";
import { FLOOR, titleOf } from "./peers.mjs";
import { contestantsOf } from "./report.mjs";

const PLOTTED = ["first", "firstFilter", "filter"];

const WIDTH = 760;
const LEFT = 130;
const RIGHT = 24;
const ROW = 26;
const PANEL_HEAD = 44;
const LEGEND_ROW = 22;
const LEGEND_COLUMNS = 2;
const MARGIN = 16;

/** A shape and a colour for each contestant in turn: whoever sees no colours has the shapes. */
const MARKS = [
  { colour: "a", shape: '<circle r="6"/>' },
  { colour: "b", shape: '<path d="M0-7 7 0 0 7-7 0z"/>' },
  { colour: "c", shape: '<rect x="-5" y="-5" width="10" height="10" class="open"/>' },
  { colour: "d", shape: '<path d="M0-7 6.5 5h-13z" class="open"/>' },
  { colour: "e", shape: '<path d="M-5-5 5 5M5-5-5 5" class="open"/>' },
  { colour: "f", shape: '<path d="M0-7V7M-7 0H7" class="open"/>' },
];

const STYLE = `
svg { color-scheme: light dark; }
text { font: 14px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; fill: var(--ink); }
.head { font-weight: 600; } .tick { font-size: 12px; fill: var(--soft); }
.paper { fill: var(--paper); } .grid { stroke: var(--line); } .floor { stroke: var(--ink); stroke-width: 1.5; }
.mark { fill: var(--colour); stroke: var(--colour); stroke-width: 2; } .open { fill: none; }
svg { --paper: #fff; --ink: #1c2529; --soft: #4c5b62; --line: #d5dde1; }
.a { --colour: #0a5c78; } .b { --colour: #a33b00; } .c { --colour: #5b4aa8; } .d { --colour: #7a5c00; } .e { --colour: #a02c5d; } .f { --colour: #2c6e2c; }
@media (prefers-color-scheme: dark) {
  svg { --paper: #12191d; --ink: #e8eef0; --soft: #a9b7bd; --line: #33424a; }
  .a { --colour: #6cc5e6; } .b { --colour: #ff9d6b; } .c { --colour: #b5a8ff; } .d { --colour: #e3c04f; } .e { --colour: #ff8fbb; } .f { --colour: #86d186; }
}`;

/** The names in the picture: of `ours` those that took part, then all others but the floor. */
export function plottedNames(cells, ours) {
  const names = contestantsOf(cells);
  const others = names.filter((name) => name !== FLOOR && !ours.includes(name));
  return [...ours.filter((name) => names.includes(name)), ...others];
}

/** The picture of these cells; `ours` are the names that come first and are drawn on top. */
export function drawRatios(cells, ours) {
  const names = plottedNames(cells, ours);
  const marks = new Map(names.map((name, index) => [name, MARKS[index % MARKS.length]]));
  const scale = scaleFor(cells, names);
  const panelHeight = PANEL_HEAD + ROW * cells.length + 28;
  const legendHeight = LEGEND_ROW * Math.ceil(names.length / LEGEND_COLUMNS) + MARGIN;
  const height = MARGIN + legendHeight + panelHeight * PLOTTED.length + MARGIN;
  const panels = PLOTTED.map((measure, index) => {
    const top = MARGIN + legendHeight + index * panelHeight;
    return `<g transform="translate(0 ${top})">${panel(cells, measure, marks, scale)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title">
<title id="title">${escape(describePlot(cells, names))}</title>
<style>${STYLE}
</style>
<rect class="paper" width="100%" height="100%"/>
${legend(names, marks)}
${panels.join("\n")}
</svg>
`;
}

/** What the picture shows, for those who do not see it. */
export function describePlot(cells, names) {
  const ranges = names.flatMap((name) => {
    const ratios = ratiosOf(cells, name, "first");
    if (ratios.length === 0) return [];
    const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map((times) => times.toFixed(1));
    return [`${titleOf(name)} ${least} to ${most}`];
  });
  return `Times as multiples of those of a page written by hand. First activity: ${ranges.join("; ")}.`;
}

const ratiosOf = (cells, name, measure) =>
  cells.map(({ medians }) => ratio(medians, measure, name, FLOOR)).filter((times) => times !== undefined);

/** A logarithmic scale that holds every ratio: its powers of ten and their halves, and the place of a ratio. */
function scaleFor(cells, names) {
  const ratios = PLOTTED.flatMap((measure) => names.flatMap((name) => ratiosOf(cells, name, measure)));
  const least = Math.min(0.5, ...ratios);
  const most = Math.max(10, ...ratios);
  const [from, to] = [Math.log10(least) - 0.05, Math.log10(most) + 0.05];
  const ticks = [];
  for (let power = Math.floor(from); power <= Math.ceil(to); power++) {
    ticks.push(...[1, 2, 5].map((digit) => Number(`${digit}e${power}`)));
  }
  const place = (times) => LEFT + ((Math.log10(times) - from) / (to - from)) * (WIDTH - LEFT - RIGHT);
  return { place, ticks: ticks.filter((tick) => Math.log10(tick) >= from && Math.log10(tick) <= to) };
}

function panel(cells, measure, marks, { place, ticks }) {
  const bottom = PANEL_HEAD + ROW * cells.length;
  const lines = ticks.map((tick) => {
    const x = place(tick).toFixed(1);
    const line = `<line class="${tick === 1 ? "floor" : "grid"}" x1="${x}" x2="${x}" y1="${PANEL_HEAD - 8}" y2="${bottom}"/>`;
    return `${line}<text class="tick" x="${x}" y="${bottom + 15}" text-anchor="middle">${tick} ×</text>`;
  });
  const rows = cells.map((cell, row) => {
    const y = PANEL_HEAD + ROW * row + ROW / 2;
    // The first contestant is drawn last, so that nothing covers it.
    const points = [...marks].toReversed().map(([name, { colour, shape }]) => {
      const times = ratio(cell.medians, measure, name, FLOOR);
      if (times === undefined) return "";
      return `<g class="mark ${colour}" transform="translate(${place(times).toFixed(1)} ${y})">${shape}</g>`;
    });
    return `<text x="${LEFT - 14}" y="${y + 5}" text-anchor="end">${cellTitle(cell)}</text>${points.join("")}`;
  });
  const head = `<text class="head" x="${MARGIN}" y="22">${escape(subjectOf(measure))}, × page written by hand</text>`;
  return [head, ...lines, ...rows].join("\n");
}

function legend(names, marks) {
  const entries = names.map((name, index) => {
    const x = MARGIN + 8 + (index % LEGEND_COLUMNS) * (WIDTH / LEGEND_COLUMNS);
    const y = MARGIN + 10 + Math.floor(index / LEGEND_COLUMNS) * LEGEND_ROW;
    const { colour, shape } = marks.get(name);
    const mark = `<g class="mark ${colour}" transform="translate(${x} ${y})">${shape}</g>`;
    return `${mark}<text x="${x + 16}" y="${y + 5}">${escape(titleOf(name))}</text>`;
  });
  return entries.join("\n");
}

const escape = (text) =>
  text.replace(/[&<>"]/gu, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);
