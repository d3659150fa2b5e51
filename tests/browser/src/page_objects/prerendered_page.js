// The first timeline of a page, as it stands there before any program: in the page itself or, where
// scripts are off, in its only frame, into which a test can look but no driver's script can get.
const frame = document.querySelector("iframe");
const page = frame?.contentDocument ?? document;
const host = page.querySelector("khuyen-hoc-timeline");
const root = host?.shadowRoot;
if (!root) throw new Error(`no timeline with a shadow root yet in ${page.location?.href}`);

const all = (selector) => [...root.querySelectorAll(selector)];
const one = (selector) => root.querySelector(selector);
const seen = (element) =>
  element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true });
const tidy = (text) => text.replace(/\s+/gu, " ").trim();
const words = (element) => tidy(element.textContent).normalize("NFC");
const named = (element) => element.getAttribute("aria-label") ?? words(element);
const styleOf = (element) => element.ownerDocument.defaultView.getComputedStyle(element);

// Which rows stand out from the others: by their names' weight and by what lies behind them.
const isMarked = (row) =>
  styleOf(row.querySelector("th > *")).fontWeight === "700" &&
  styleOf(row).backgroundColor !== styleOf(one("thead")).backgroundColor;

const snapshot = () => {
  const articles = all("article[data-activity]").filter(seen);
  return {
    ids: articles.map((article) => article.dataset.activity),
    titles: articles.map((article) => words(article.querySelector("h4"))),
    statuses: all("[role=status]").filter(seen).map(words),
    alerts: all("[role=alert]").filter(seen).map(words),
    marked: all("tbody tr").filter(isMarked).map((row) => row.querySelector("th > *").dataset.partner),
    clears: all("label.clear").filter(seen).map(words),
    controls: all("button, [type=search]").filter(seen).map(named),
    ready: all("button[data-partner]").length > 0,
  };
};

// Where a pointer has to go, in the coordinates of the window.
const middle = (element) => {
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = element.getBoundingClientRect();
  const outer = frame?.getBoundingClientRect() ?? { left: 0, top: 0 };
  return [Math.round(outer.left + left + width / 2), Math.round(outer.top + top + height / 2)];
};
