// The widget as its users meet it, read in one go: engines differ in how well their drivers look
// into shadow roots, and a view read piece by piece could mix two states.

// Plain loops and spreads here and below: some host pages under test replace methods of arrays.
const host = (path) => {
  let place = document;
  for (const selector of path) place = (place?.shadowRoot ?? place)?.querySelector(selector);
  return place;
};

const root = (path) => {
  const element = host(path);
  if (!element) throw new Error(`no ${path.join(" > ")} in the page`);
  if (!element.shadowRoot) throw new Error(`${path.join(" > ")} has no open shadow root`);
  return element.shadowRoot;
};

const rendered = (element) =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible";

const tidy = (text) => (text ?? "").replace(/\s+/gu, " ").trim();
const text = (element) => tidy(element?.innerText ?? element?.textContent);
const all = (place, selector) => [...place.querySelectorAll(selector)];

const accessibleName = (element) => {
  const labelled = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/u).filter(Boolean);
  const names = labelled.map((id) => tidy(element.getRootNode().getElementById(id)?.textContent));
  return (
    tidy(names.join(" ")) ||
    tidy(element.getAttribute("aria-label")) ||
    tidy([...(element.labels ?? [])].map((label) => label.textContent).join(" ")) ||
    text(element) ||
    tidy(element.title)
  );
};

const ROLES = {
  alert: "[role=alert]",
  button: "button, [role=button]",
  group: "fieldset, [role=group], [role=radiogroup]",
  radio: "input[type=radio]",
  searchbox: "input[type=search]",
  status: "[role=status]",
};

const byRole = (path, role, name) => {
  const candidates = all(root(path), ROLES[role]);
  const usable = candidates.filter((element) => rendered(element) || element.labels?.length);
  return usable.find((element) => accessibleName(element).startsWith(name)) ?? null;
};

// The column of a cell, counting the columns that cells before it span.
const columnOf = (cell) => {
  let column = 0;
  for (const before of cell.parentElement.cells) {
    if (before === cell) return column;
    column += before.colSpan;
  }
  return -1;
};

const cellAt = (row, column) =>
  [...row.cells].find((cell) => {
    const first = columnOf(cell);
    return first <= column && column < first + cell.colSpan;
  });

const yearHeader = (path, year) =>
  all(root(path), "table thead th, table thead td").find((cell) =>
    [text(cell), tidy(cell.textContent), ...all(cell, "button").map(accessibleName)].some((words) =>
      words.includes(String(year)),
    ),
  );

const matrixRow = (path, partner) =>
  root(path).querySelector(`button[data-partner="${CSS.escape(partner)}"]`)?.closest("tr");

const cellButton = (path, partner, year) =>
  cellAt(matrixRow(path, partner), columnOf(yearHeader(path, year)))?.querySelector("button") ?? null;

const partnerRow = (button) => {
  const spoken = `${accessibleName(button)} ${tidy(button.closest("th, td")?.textContent)}`;
  const last = [...button.closest("tr").cells].at(-1);
  const numbers = spoken.match(/\d+/gu) ?? tidy(last.textContent).match(/\d+/gu);
  return {
    id: button.dataset.partner,
    name: accessibleName(button),
    pressed: button.getAttribute("aria-pressed") === "true",
    count: numbers ? Number(numbers[0]) : null,
    rendered: rendered(button),
  };
};

const shownWords = (element) => {
  const copy = element.cloneNode(true);
  for (const hidden of copy.querySelectorAll("[hidden]")) hidden.remove();
  return copy.textContent;
};

const activity = (article) => ({
  id: article.dataset.activity,
  // Firefox leaves marks of writing direction out of what it calls the inner text.
  title: tidy(article.querySelector("h4")?.textContent).normalize("NFC"),
  text: text(article),
});

const year = (section) => ({
  number: Number(section.dataset.year),
  heading: text(section.querySelector("h3")),
  activities: all(section, "article[data-activity]").filter(rendered).map(activity),
  // Also the words in closed disclosures, but not what a filter hides.
  text: tidy(shownWords(section)),
});

const withoutOffers = (place, words) =>
  [text, (one) => tidy(one?.textContent)]
    .map((read) => read(place.querySelector("[data-share]")))
    .filter(Boolean)
    .reduce((rest, offers) => rest.replace(offers, ""), words);

const firstRendered = (place, selector) => text(all(place, selector).find(rendered));

const snapshot = (path) => {
  const place = root(path);
  return {
    prerendered: Boolean(place.querySelector(".prerendered")),
    years: all(place, "section[data-year]").map(year),
    status: firstRendered(place, "[role=status]"),
    alerts: all(place, "[role=alert]").filter(rendered).map(text).filter(Boolean),
    problems: all(place, "[data-problems] li").map((item) => tidy(item.textContent)),
    partners: all(place, "button[data-partner][aria-pressed]").map(partnerRow),
    search: place.querySelector("input[type=search]")?.value ?? null,
    asksForAll: all(place, "input[type=radio]").map((radio) => radio.checked),
    // Without what is offered to share, which is there while a menu is open, whatever is shown.
    buttons: all(place, "button:not([data-offer])").filter(rendered).map(accessibleName),
    text: withoutOffers(
      place,
      text(place.querySelector(":scope > :not(style)")) ||
        tidy([...place.children].map(shownWords).join(" ")),
    ),
  };
};

// What has the focus, through every shadow root.
const focused = () => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};
