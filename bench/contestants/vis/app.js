// The obvious use of vis-timeline, as its README shows it: a data set, and a view of it that the filter changes.
// Of its builds the one that the README has for bundlers, the smallest.

import { DataSet, DataView } from "vis-data/esnext";
import { Timeline } from "vis-timeline/esnext";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import { datesOf } from "../shared/dates.js";
import { filteredTimeline } from "../shared/partner-filter.js";
import "../shared/page.css";

const dateOf = ({ year, month = 1, day = 1 }) => new Date(year, month - 1, day);

function itemOf(activity) {
  const { start, end } = datesOf(activity);
  const { id, title, summary } = activity;
  return { id, content: title, title: summary, start: dateOf(start), ...(end && { end: dateOf(end) }) };
}

filteredTimeline((container, activities) => {
  let shown = null;
  const items = new DataSet(activities.map(itemOf));
  const view = new DataView(items, { filter: ({ id }) => !shown || shown.has(id) });
  // The id is written to the element only where an option asks for it.
  new Timeline(container, view, { dataAttributes: ["id"] });
  return (matches) => {
    shown = new Set(matches.map(({ id }) => id));
    view.refresh();
  };
});
