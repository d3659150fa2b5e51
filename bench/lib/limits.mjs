// What the timeline must reach. Ratios to another contestant measured in the same run; milliseconds and numbers
// only where somebody waits for them or a device runs out. `below` means strictly less.

import { cellTitle } from "./cells.mjs";
import { ratio } from "./measures.mjs";
import { FLOOR, prerenderedName } from "./peers.mjs";

const twice = (measure, size, profile) => ({ measure, size, profile, of: FLOOR, max: 2 });
const belowReact = (measure, size, profile) => ({ measure, size, profile, of: "react", below: 1 });

const SMALL_CELLS = [
  [20, "fast"],
  [20, "slow"],
  [1_000, "fast"],
  [1_000, "slow"],
];

/** Each holds for the bare host page, `prerendered` ones for the prerendered page. */
export const LIMITS = [
  ...SMALL_CELLS.flatMap((cell) => [
    twice("filter", ...cell),
    twice("backToAll", ...cell),
    belowReact("filter", ...cell),
    belowReact("backToAll", ...cell),
  ]),
  // On a slow phone a prerendered page is no later than one that nothing is embedded in.
  { measure: "first", size: 20, profile: "slow", of: FLOOR, max: 1, prerendered: true },
  twice("first", 1_000, "fast"),
  twice("first", 1_000, "slow"),
  { measure: "worstLetter", size: 1_000, profile: "fast", max: 60 },

  { measure: "filter", size: 10_000, profile: "fast", of: FLOOR, max: 0.5 },
  belowReact("filter", 10_000, "fast"),
  { measure: "first", size: 10_000, profile: "fast", of: FLOOR, max: 2 },
  { measure: "nodes", size: 10_000, profile: "fast", below: 20_000 },

  { measure: "filter", size: 100_000, profile: "fast", max: 100 },
  { measure: "worstLetter", size: 100_000, profile: "fast", max: 200 },
  { measure: "first", size: 100_000, profile: "fast", of: FLOOR, max: 3 },
  { measure: "wasmPerDocument", size: 100_000, profile: "fast", max: 4 },
];

/** The limits that the release `label` misses in these medians, in words; those of cells not measured are left out. */
export function findMisses(cells, label) {
  return LIMITS.flatMap((limit) => {
    const cell = cells.find(({ size, profile }) => size === limit.size && profile === limit.profile);
    const name = limit.prerendered ? prerenderedName(label) : label;
    // There is no prerendered page of another checkout's release.
    if (!cell || (limit.prerendered && !cell.names.includes(name))) return [];
    return describeMiss(limit, cell, name) ?? [];
  });
}

function describeMiss(limit, cell, name) {
  const { medians, failures } = cell;
  const { measure, of, prerendered } = limit;
  const subject = `${measure} at ${cellTitle(cell)}${prerendered ? ", prerendered" : ""}`;
  const value = medians[name]?.[measure];
  if (value === undefined) return `${subject}: expected a figure, found ${failures[name] ?? "none"}`;
  // A peer that fails is beaten.
  if (of && medians[of]?.[measure] === undefined) return null;
  const compared = of ? ratio(medians, measure, name, of) : value;
  const met = limit.max === undefined ? compared < limit.below : compared <= limit.max;
  if (met) return null;
  const bound = limit.max === undefined ? `less than ${limit.below}` : `at most ${limit.max}`;
  return `${subject}: expected ${bound}${of ? ` × ${of}` : ""}, found ${compared.toFixed(2)}`;
}
