// The dates of activities (`2014`, `2014-05`, `2014-05-17`, two of them with "/") for libraries that take parts.

/** The first and, of a period, the last date, each as numbers: year, and month and day where they are known. */
export function datesOf({ when }) {
  const [start, end] = when.split("/").map((text) => {
    const [year, month, day] = text.split("-").map(Number);
    return { year, month, day };
  });
  return { start, end };
}
