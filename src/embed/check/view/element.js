// Elements of the page, made one by one: a policy may forbid to read them out of a text.

/** An element with these attributes and children; texts are children too, what is nothing is left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat(9).filter((child) => child || child === 0));
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

/** The strokes of each state's mark in a square of 24. */
const MARKS = {
  pass: "M6.5 12.5l3.7 3.7 7.3-8",
  warn: "M12 6.5v7M12 17v.01",
  fail: "M7.8 7.8l8.4 8.4M16.2 7.8l-8.4 8.4",
  note: "M12 11v6.5M12 7v.01",
};

/** The mark of a state; its word stands beside it, so it says nothing itself. */
export function mark(state) {
  const picture = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 24 24", class: "mark", "aria-hidden": "true" })) {
    picture.setAttribute(key, value);
  }
  const ground = document.createElementNS(SVG, state === "warn" ? "path" : "circle");
  const shape = state === "warn" ? { d: "M12 1.5 23 21.5H1z" } : { cx: 12, cy: 12, r: 11 };
  for (const [key, value] of Object.entries(shape)) ground.setAttribute(key, value);
  ground.setAttribute("class", "ground");
  const strokes = document.createElementNS(SVG, "path");
  strokes.setAttribute("d", MARKS[state]);
  strokes.setAttribute("class", "strokes");
  picture.append(ground, strokes);
  return picture;
}
