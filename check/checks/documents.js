// Whether the documents are served, are JSON, and contain the lists they must contain.

import { DOCUMENTS, failureReason, wasServed } from "../release.js";
import { result } from "../result.js";

/** A result for each document. */
export function documents({ responses, texts }) {
  return Object.entries(DOCUMENTS).map(([name, lists]) => {
    const id = name.slice("data/".length, -".json".length);
    return documentOf(id, responses.get(name), lists, texts);
  });
}

function documentOf(id, response, lists, texts) {
  const t = texts.documents;
  const fails = (found, expected, advice = t.advice) => result(id, "fail", found, { expected, advice });
  if (!wasServed(response)) return fails(texts.reasons(failureReason(response)), t.reachable, texts.there.copyOrType);
  let parsed;
  try {
    // The decoder drops a byte order mark, as the widget does.
    parsed = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(response.bytes));
  } catch (error) {
    // Only the decoder throws a TypeError.
    return error instanceof TypeError ? fails(t.notUtf8, "UTF-8") : fails(t.notJson(error.message), "JSON");
  }
  const missing = lists.filter((list) => !Array.isArray(parsed?.[list]));
  if (missing.length > 0) {
    return fails(t.lacking(missing.map((list) => `"${list}"`).join(", ")), t.lists(lists));
  }
  const counts = lists.map((list) => t.counts[list](parsed[list].length));
  const records = parsed[lists[lists.length - 1]];
  const activities = records.reduce((sum, record) => sum + (record?.activities?.length ?? 0), 0);
  return result(id, "pass", [...counts, t.counts.activities(activities)].join(", "));
}
