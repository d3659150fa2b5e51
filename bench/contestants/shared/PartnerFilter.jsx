// The filter above a timeline of React: a button for each partner, and how many activities match.

import { statusText } from "./activities.js";

export function PartnerFilter({ partners, selected, count, onToggle }) {
  return (
    <>
      <p>
        {partners.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            data-partner={id}
            aria-pressed={selected.includes(id)}
            onClick={() => onToggle(id)}
          >
            {name}
          </button>
        ))}
      </p>
      <p role="status">{statusText(count)}</p>
    </>
  );
}
