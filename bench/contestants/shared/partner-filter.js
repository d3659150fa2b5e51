// The filter above a timeline without React: a button for each partner, and how many activities match.

import { loadTimeline, matching, statusText, toggled } from "./activities.js";

/**
 * Loads the data, puts filter and an empty container into the page, and calls `start` with the container and
 * the activities; what that returns is called with the activities that match, after each press.
 */
export async function filteredTimeline(start) {
  const { partners, activities } = await loadTimeline();
  const root = document.querySelector("#root");
  const [bar, status, container] = ["p", "p", "div"].map((name) => document.createElement(name));
  status.setAttribute("role", "status");
  container.id = "timeline";
  let selected = [];
  let show;

  const apply = (id, button) => {
    selected = toggled(selected, id);
    button.setAttribute("aria-pressed", selected.includes(id));
    const matches = matching(activities, selected);
    status.textContent = statusText(matches.length);
    show(matches);
  };
  for (const { id, name } of partners) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.dataset.partner = id;
    button.setAttribute("aria-pressed", false);
    button.addEventListener("click", () => apply(id, button));
    bar.append(button);
  }
  status.textContent = statusText(activities.length);
  root.append(bar, status, container);
  show = start(container, activities);
}
