// The obvious use of react-vertical-timeline-component, as its README shows it: a filter in state,
// the list mapped to elements.

import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { VerticalTimeline, VerticalTimelineElement } from "react-vertical-timeline-component";
import "react-vertical-timeline-component/style.min.css";
import "./app.css";

const load = async (name) => (await fetch(`data/${name}.json`)).json();

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

  useEffect(() => {
    Promise.all([load("articles"), load("programmes")]).then(
      ([{ articles }, { partners, programmes }]) => {
        const activities = [...articles, ...programmes].flatMap((source) => source.activities);
        activities.sort((a, b) => (a.when < b.when ? -1 : 1));
        setTimeline({ partners, activities });
      },
    );
  }, []);

  if (!timeline) return <p>Đang tải…</p>;
  const { partners, activities } = timeline;
  const names = new Map(partners.map((partner) => [partner.id, partner.name]));
  const matches = activities.filter(
    (activity) =>
      selected.length === 0 || (activity.partners ?? []).some((id) => selected.includes(id)),
  );
  const toggle = (id) =>
    setSelected(selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id]);

  return (
    <>
      <p>
        {partners.map((partner) => (
          <button
            key={partner.id}
            type="button"
            data-partner={partner.id}
            aria-pressed={selected.includes(partner.id)}
            onClick={() => toggle(partner.id)}
          >
            {partner.name}
          </button>
        ))}
      </p>
      <p role="status">{`${matches.length} hoạt động`}</p>
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
