// What the timeline must reach (issue 12, point 8). Ratios to another contestant measured in the same
// run; milliseconds and numbers only where the issue names them. `below` means strictly less.

/** A page paints no faster than this: a shorter time is the luck of the moment, no figure to divide by. */
const FRAME_MS = 16;

const twice = (measure, size, profile) => ({ measure, size, profile, of: "floor", max: 2 });
const belowReact = (measure, size, profile) => ({ measure, size, profile, of: "react", below: 1 });

const SMALL_CELLS = [
  [20, "fast"],
  [20, "slow"],
  [1_000, "fast"],
  [1_000, "slow"],
];

export const LIMITS = [
  ...SMALL_CELLS.flatMap((cell) => [
    twice("filter", ...cell),
    twice("backToAll", ...cell),
    belowReact("filter", ...cell),
    belowReact("backToAll", ...cell),
  ]),
  twice("first", 1_000, "fast"),
  twice("first", 1_000, "slow"),
  { measure: "worstLetter", size: 1_000, profile: "fast", max: 60 },

  { measure: "filter", size: 10_000, profile: "fast", of: "floor", max: 0.5 },
  belowReact("filter", 10_000, "fast"),
  { measure: "first", size: 10_000, profile: "fast", of: "floor", max: 2 },
  { measure: "nodes", size: 10_000, profile: "fast", below: 20_000 },

  { measure: "filter", size: 100_000, profile: "fast", max: 100 },
  { measure: "worstLetter", size: 100_000, profile: "fast", max: 200 },
  { measure: "first", size: 100_000, profile: "fast", of: "floor", max: 3 },
  { measure: "wasmPerDocument", size: 100_000, profile: "fast", max: 4 },
];

/** The limits that `name` misses in these medians, in words; limits of cells not measured are left out. */
export function findMisses(cells, name) {
  return LIMITS.flatMap((limit) => {
    const cell = cells.find(({ size, profile }) => size === limit.size && profile === limit.profile);
    if (!cell) return [];
    return describeMiss(limit, cell, name) ?? [];
  });
}

function describeMiss(limit, { medians, failures }, name) {
  const { measure, size, profile, of } = limit;
  const subject = `${measure} at ${size}, ${profile}`;
  const value = medians[name]?.[measure];
  if (value === undefined) return `${subject}: expected a figure, found ${failures[name] ?? "none"}`;
  // A peer that fails is beaten.
  if (of && medians[of]?.[measure] === undefined) return null;
  const compared = of ? value / Math.max(medians[of][measure], FRAME_MS) : value;
  const met = limit.max === undefined ? compared < limit.below : compared <= limit.max;
  if (met) return null;
  const bound = limit.max === undefined ? `less than ${limit.below}` : `at most ${limit.max}`;
  return `${subject}: expected ${bound}${of ? ` × ${of}` : ""}, found ${compared.toFixed(2)}`;
}
