// The obvious use of react-vertical-timeline-component, as its README shows it: a filter in state,
// the list mapped to elements.

import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { VerticalTimeline, VerticalTimelineElement } from "react-vertical-timeline-component";
import "react-vertical-timeline-component/style.min.css";
import { PartnerFilter } from "../shared/PartnerFilter.jsx";
import { loadTimeline, matching, toggled } from "../shared/activities.js";
import "../shared/page.css";

function BookIcon() {
  return (
    <svg viewBox="0 0 24 24">
      <path fill="currentColor" d="M4 4h7v16H4zM13 4h7v16h-7z" />
    </svg>
  );
}

function App() {
  const [timeline, setTimeline] = useState(null);
  const [selected, setSelected] = useState([]);

  useEffect(() => void loadTimeline().then(setTimeline), []);

  if (!timeline) return <p>Đang tải…</p>;
  const { partners, activities } = timeline;
  const names = new Map(partners.map((partner) => [partner.id, partner.name]));
  const matches = matching(activities, selected);

  return (
    <>
      <PartnerFilter
        partners={partners}
        selected={selected}
        count={matches.length}
        onToggle={(id) => setSelected(toggled(selected, id))}
      />
      <VerticalTimeline lineColor="#ddd">
        {matches.map((activity) => (
          <VerticalTimelineElement
            key={activity.id}
            id={activity.id}
            date={activity.when.replace("/", "–")}
            iconStyle={{ background: "#0a5c78", color: "#fff" }}
            icon={<BookIcon />}
          >
            <h3>{activity.title}</h3>
            <h4>{(activity.partners ?? []).map((id) => names.get(id)).join(" · ")}</h4>
            <p>{activity.summary}</p>
          </VerticalTimelineElement>
        ))}
      </VerticalTimeline>
    </>
  );
}

createRoot(document.querySelector("#root")).render(<App />);
