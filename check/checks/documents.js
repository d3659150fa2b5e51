// Do the data come, are they JSON, and have they the lists they must have?

import { came, DOCUMENTS, reason } from "../release.js";
import { verdict } from "../verdict.js";

/** A result for each document. */
export function documents({ answers, texts }) {
  return Object.entries(DOCUMENTS).map(([name, lists]) => {
    const id = name.slice("data/".length, -".json".length);
    return documentOf(id, answers.get(name), lists, texts);
  });
}

function documentOf(id, answer, lists, texts) {
  const t = texts.documents;
  const fails = (found, expected, advice = t.advice) => verdict(id, "fail", found, { expected, advice });
  if (!came(answer)) return fails(texts.reasons(reason(answer)), t.reachable, texts.there.copyOrType);
  let whole;
  try {
    // A mark of the order of bytes is left out by the decoder, as by the widget.
    whole = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(answer.bytes));
  } catch (error) {
    // Only the decoder throws this kind.
    return error instanceof TypeError ? fails(t.notUtf8, "UTF-8") : fails(t.notJson(error.message), "JSON");
  }
  const missing = lists.filter((list) => !Array.isArray(whole?.[list]));
  if (missing.length > 0) {
    return fails(t.lacking(missing.map((list) => `"${list}"`).join(", ")), t.lists(lists));
  }
  const counts = lists.map((list) => t.counts[list](whole[list].length));
  const records = whole[lists[lists.length - 1]];
  const activities = records.reduce((sum, one) => sum + (one?.activities?.length ?? 0), 0);
  return verdict(id, "pass", [...counts, t.counts.activities(activities)].join(", "));
}
