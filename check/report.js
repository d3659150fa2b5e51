// All results as plain text, to be sent to somebody who can help.

import { sentence } from "./view/summary.js";

/** The report as text. */
export function report(results, { texts, page, release }, { agent, date }) {
  const t = texts.report;
  const head = [
    `${texts.site}: ${sentence(results, texts)}`,
    `${t.address}: ${page}`,
    `${t.release}: ${release.version}`,
    `${t.browser}: ${agent}`,
    `${t.date}: ${date}`,
  ];
  return [...head, "", ...results.flatMap((result) => entry(result, texts))].join("\n") + "\n";
}

function entry({ id, state, found, expected, files }, texts) {
  const lines = [`[${texts.states[state]}] ${texts.titles[id]}: ${found}`];
  if (state !== "pass" && expected) lines.push(`    ${texts.expected}: ${expected}`);
  for (const { name, why } of files) lines.push(`    - ${name}${why && `: ${why}`}`);
  return lines;
}
