// The obvious use of TimelineJS3, as its README and documentation show it: a timeline made of events, and made
// again of those that match. Its default font comes from a third party, so none is asked for here.

import { Timeline } from "@knight-lab/timelinejs";
import "@knight-lab/timelinejs/dist/css/timeline.css";
import { datesOf } from "../shared/dates.js";
import { filteredTimeline } from "../shared/partner-filter.js";
import "../shared/page.css";
import "./app.css";

const OPTIONS = {
  language: "vi",
  font: "",
  // Where its texts are looked for; by default a server of its makers.
  script_path: new URL("./", document.baseURI).href,
};

function eventOf(activity) {
  const { start, end } = datesOf(activity);
  const { id, title, summary } = activity;
  return {
    unique_id: id,
    start_date: start,
    ...(end && { end_date: end }),
    text: { headline: title, text: summary },
  };
}

filteredTimeline((container, activities) => {
  const show = (matches) => {
    container.replaceChildren();
    new Timeline(container, { events: matches.map(eventOf) }, OPTIONS);
  };
  show(activities);
  return show;
});
