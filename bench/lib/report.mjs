// The figures as Markdown tables for people.

import { cellTitle } from "./cells.mjs";
import { MEASURES, formatFigure, ratio, subjectOf, wordsOf } from "./measures.mjs";
import { FLOOR } from "./peers.mjs";

/** What a table of ratios is made for, in the order of the page. */
const HEADLINES = [
  "first",
  "firstFilter",
  "filter",
  "backToAll",
  "transferred",
  "memory",
  "nodes",
  "layoutCpu",
  "longestTask",
  "letter",
];

/** One table for a cell: a row for each measure, a column for each contestant, figures with × floor in brackets. */
export function formatCell({ size, profile, documentBytes, names, medians, failures }) {
  const megabytes = (documentBytes / 1_000_000).toFixed(3);
  const title = `### ${cellTitle({ size, profile })}: figures, in brackets × floor (documents: ${megabytes} MB)`;
  const rows = MEASURES.flatMap(({ name: measure, words }) => {
    const values = names.map((name) => formatValue(medians, name, measure));
    return values.some(Boolean) ? [[words, ...values.map((value) => value || "–")]] : [];
  });
  const failed = Object.entries(failures).map(([name, failure]) => `\n${name} failed: ${failure}`);
  return [`${title}\n`, table(["", ...names], rows), ...failed].join("\n");
}

function formatValue(medians, name, measure) {
  const value = medians[name]?.[measure];
  if (value === undefined) return "";
  const text = formatFigure(measure, value);
  const times = name === FLOOR ? undefined : ratio(medians, measure, name, FLOOR);
  return times === undefined ? text : `${text} (${times.toFixed(2)})`;
}

/**
 * A table for each measure that says most: a row for each cell, a column for each contestant. × floor; the figures
 * where the floor's are nothing to divide by.
 */
export function formatRatios(cells) {
  const names = contestantsOf(cells);
  return HEADLINES.flatMap((measure) => {
    const others = names.filter((name) => name !== FLOOR);
    const ratios = rowsOf(cells, others, ({ medians }, name) => {
      const times = ratio(medians, measure, name, FLOOR);
      return times === undefined ? "" : formatRatio(times);
    });
    if (ratios.length > 0) {
      return [`### × floor: ${subjectOf(measure)}\n`, `${table(["", ...others], ratios)}\n`];
    }
    const figures = rowsOf(cells, names, ({ medians }, name) => {
      const value = medians[name]?.[measure];
      return value === undefined ? "" : formatFigure(measure, value);
    });
    return figures.length > 0 ? [`### ${wordsOf(measure)}\n`, `${table(["", ...names], figures)}\n`] : [];
  }).join("\n");
}

/** The cells in which `textOf` finds anything, as rows of a table. */
function rowsOf(cells, names, textOf) {
  return cells.flatMap((cell) => {
    const texts = names.map((name) => textOf(cell, name));
    return texts.some(Boolean) ? [[cellTitle(cell), ...texts.map((text) => text || "–")]] : [];
  });
}

/** Two digits that mean something. */
const formatRatio = (times) => (times < 10 ? times.toFixed(2) : times.toFixed(0));

/** The names of all that took part in any of the cells, in their order. */
export const contestantsOf = (cells) => [...new Set(cells.flatMap(({ names }) => names))];

function table(head, rows) {
  const line = (values) => `| ${values.join(" | ")} |`;
  return [line(head), `| --- |${" --: |".repeat(head.length - 1)}`, ...rows.map(line)].join("\n");
}
