// Creates elements one by one: a policy may forbid parsing them from a text.

/** An element with these attributes and children; a child may be a text, and falsy ones are left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat(9).filter((child) => child || child === 0));
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

/** The strokes of each state's icon in a square of 24. */
const ICONS = {
  pass: "M6.5 12.5l3.7 3.7 7.3-8",
  warn: "M12 6.5v7M12 17v.01",
  fail: "M7.8 7.8l8.4 8.4M16.2 7.8l-8.4 8.4",
  note: "M12 11v6.5M12 7v.01",
};

/** The icon of a state, hidden from screen readers since the state's name is next to it. */
export function icon(state) {
  const ground = state === "warn" ? ["path", { d: "M12 1.5 23 21.5H1z" }] : ["circle", { cx: 12, cy: 12, r: 11 }];
  // Size and strokes for the case that the style sheet does not load.
  return svg(
    ["svg", { viewBox: "0 0 24 24", width: 24, height: 24, class: "mark", "aria-hidden": "true" }],
    svg([ground[0], { ...ground[1], class: "ground", ...LINES }]),
    svg(["path", { d: ICONS[state], class: "strokes", ...LINES }]),
  );
}

const LINES = { fill: "none", stroke: "currentColor", "stroke-width": 1.5 };

function svg([name, attributes], ...parts) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...parts);
  return made;
}
