// The screen that this script carries: the release's own data, rendered by the build (prerender/src/loader.rs)
// into the first line, `SCREEN`. It stands before anything else is requested, filters by partner without the
// app, and gives its place to the app's own like one that was prerendered in the page.

import { adoptStyles } from "./adopt-styles.js";
import { afterPaint } from "./after-paint.js";
import { FILTER_PARAMETERS, filterParameter, permalinkPrefix } from "./filter-query.js";
import { elementOf } from "./jsonml.js";
import { OF_OTHER_SCREENS, OPTIONS, langOf } from "./options.js";
import { queueControls, showVariant } from "./variants.js";
import css from "prerendered.css";

/**
 * The partner that a host element wants to see, "" for all; undefined where the screen shows other data than
 * it wants, or under another filter.
 */
export function wantedPartner(host, prefix) {
  if (!SCREEN || /^en\b/i.test(langOf(host, prefix))) return;
  const option = (name) => (OPTIONS.includes(name) ? host.getAttribute(prefix + name)?.trim() : null);
  if (OF_OTHER_SCREENS.some(option) || option("screen") === "off") return;
  const parameters = permalinkPrefix(host, prefix);
  const wanted = {};
  for (const name of FILTER_PARAMETERS) {
    wanted[name] = filterParameter(name, parameters) ?? option(name) ?? "";
  }
  const { partner, from, to, match, ...rest } = wanted;
  const isShown = (year, shown) => !year || year === shown;
  if (!isShown(from, SCREEN.from) || !isShown(to, SCREEN.to)) return;
  if (Object.values(rest).some(Boolean)) return;
  return partner;
}

/** The screen for `partner`, with its styles in `root`; undefined where it cannot be shown. */
export function createScreen(root, partner) {
  const screen = elementOf(SCREEN.elements);
  if (!showVariant(screen, partner) || !adoptStyles(root, css + SCREEN.rules)) return;
  screen.addEventListener("click", followYearLink);
  queueControls(screen);
  // After what is requested then, too.
  afterPaint(() => setTimeout(addRest, 0, screen));
  return screen;
}

/** Adds what is below the first year. */
function addRest(screen) {
  for (const [parent, elements] of SCREEN.rest) {
    screen.querySelector(parent).append(...elements.map(elementOf));
  }
  screen.removeAttribute("data-unfinished");
}

/** The years are in this shadow root, where no address leads; and the page's address is the host's. */
function followYearLink(event) {
  const link = event.target.closest("a[data-year-link]");
  if (!link) return;
  event.preventDefault();
  const { cell, yearLink } = link.dataset;
  if (cell) this.querySelector(`[data-variant][value="${CSS.escape(cell)}"]`).checked = true;
  const headings = [...this.querySelectorAll(`[data-year="${yearLink}"] h3`)];
  const heading = headings.find((heading) => heading.getClientRects().length);
  heading?.focus({ preventScroll: true });
  heading?.parentElement.scrollIntoView();
}
