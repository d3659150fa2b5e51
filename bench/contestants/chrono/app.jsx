// The obvious use of react-chrono, as its README shows it: a filter in state, the list as `items`. Items that
// change need `allowDynamicUpdate`. The title is an element, so that a card says which activity it shows: no
// id of an item reaches the page.

import { useEffect, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { Chrono } from "react-chrono";
import "react-chrono/dist/style.css";
import { PartnerFilter } from "../shared/PartnerFilter.jsx";
import { loadTimeline, matching, toggled } from "../shared/activities.js";
import "../shared/page.css";

const itemOf = ({ id, when, title, summary }) => ({
  title: when.replace("/", "–"),
  cardTitle: <span data-activity={id}>{title}</span>,
  cardDetailedText: summary,
});

function App() {
  const [timeline, setTimeline] = useState(null);
  const [selected, setSelected] = useState([]);

  useEffect(() => void loadTimeline().then(setTimeline), []);
  const items = useMemo(
    () => (timeline ? matching(timeline.activities, selected).map(itemOf) : []),
    [timeline, selected],
  );

  if (!timeline) return <p>Đang tải…</p>;
  return (
    <>
      <PartnerFilter
        partners={timeline.partners}
        selected={selected}
        count={items.length}
        onToggle={(id) => setSelected(toggled(selected, id))}
      />
      <Chrono items={items} mode="alternating" allowDynamicUpdate />
    </>
  );
}

createRoot(document.querySelector("#root")).render(<App />);
