// The data of every library's page: both documents, their activities in the order of their dates.

const load = async (name) => (await fetch(`data/${name}.json`)).json();

/** The partners, and all activities by date. */
export async function loadTimeline() {
  const [{ articles }, { partners, programmes }] = await Promise.all([load("articles"), load("programmes")]);
  const activities = [...articles, ...programmes].flatMap((source) => source.activities);
  activities.sort((a, b) => (a.when < b.when ? -1 : 1));
  return { partners, activities };
}

/** The activities of any of the selected partners; all where none is selected. */
export function matching(activities, selected) {
  if (selected.length === 0) return activities;
  return activities.filter(({ partners = [] }) => partners.some((id) => selected.includes(id)));
}

/** `selected` with `id` taken out, or added. */
export function toggled(selected, id) {
  return selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id];
}

export const statusText = (count) => `${count} hoạt động`;
