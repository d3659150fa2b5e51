// The shade that a colour is drawn in, and WCAG's formulas of contrast.

const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });

// Painted, since a computed colour may be written as `rgb(…)`, `color(srgb …)` or in other ways.
const shade = (colour) => {
  // What a canvas cannot read leaves the colour before it.
  canvas.fillStyle = "#000001";
  canvas.fillStyle = colour;
  if (canvas.fillStyle === "#000001") throw new Error(`no colour: ${colour}`);
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue, opacity] = canvas.getImageData(0, 0, 1, 1).data;
  if (opacity !== 255) throw new Error(`something shines through ${colour}`);
  return [red, green, blue];
};

const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

// From 0 (black) to 1 (white).
const luminance = (parts) => {
  const [red, green, blue] = parts.map((part) => linear(part / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one, other) => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

// For each pair how it stands out, and how light the background is. The probe is in a row that is not chosen, as
// only there `--mark` is set.
const measure = (place, pairs) => {
  const probe = document.createElement("i");
  probe.className = "is-dimmed";
  place.querySelector(".widget").append(probe);
  const resolved = (colour) => {
    probe.style.color = colour;
    return shade(getComputedStyle(probe).color);
  };
  const measured = pairs.map(([colour, behind]) => contrast(resolved(colour), resolved(behind)));
  const background = luminance(resolved("var(--background)"));
  probe.remove();
  return [measured, background];
};

// What a search marks: its words, and how they stand out.
const marked = (place) =>
  [...place.querySelectorAll("article:not([hidden]) mark")].map((one) => {
    const { color, backgroundColor } = getComputedStyle(one);
    return [one.textContent, contrast(shade(color), shade(backgroundColor))];
  });
