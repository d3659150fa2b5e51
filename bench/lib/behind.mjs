// Where a library is ahead of the timeline.

import { cellTitle } from "./cells.mjs";
import { MEASURES, formatFigure } from "./measures.mjs";
import { PEERS } from "./peers.mjs";

/** By less than this part two figures are the same. */
const TOLERANCE = 0.05;

/** A line for each measure of each cell in which a library needs less than the contestant `name`. */
export function findAhead(cells, name) {
  return cells.flatMap((cell) =>
    MEASURES.flatMap(({ name: measure, words }) => {
      const ours = cell.medians[name]?.[measure];
      if (ours === undefined) return [];
      const ahead = PEERS.flatMap((peer) => {
        const theirs = cell.medians[peer.name]?.[measure];
        if (theirs === undefined || theirs * (1 + TOLERANCE) >= ours) return [];
        return [`${peer.name} ${formatFigure(measure, theirs)}`];
      });
      if (ahead.length === 0) return [];
      return [`${cellTitle(cell)}: ${words}: ${formatFigure(measure, ours)} (${ahead.join(", ")})`];
    }),
  );
}
