// Whether the policies of a page let the widget run, and if not, how to write them.

import { missingSources, withSources } from "../csp/needs.js";
import { policiesIn, policyIn, serialize } from "../csp/policy.js";
import { result } from "../result.js";

/**
 * The result for a page with these policies: `headers` is the value of the header, `metas` are those of the
 * page's own elements. `needs` is as csp/needs.js expects it.
 */
export function policyResult(id, { headers, metas }, needs, texts) {
  const t = texts.policy;
  const all = [
    ...policiesIn(headers ?? "").map((policy) => ({ policy, isMeta: false })),
    ...metas.map((text) => ({ policy: policyIn(text), isMeta: true })),
  ];
  if (all.length === 0) return result(id, "pass", t.none);
  const checked = all.map((entry) => ({ ...entry, missing: missingSources(entry.policy, needs) }));
  const blocking = checked.filter(({ missing }) => missing.some(({ needed }) => needed));
  if (blocking.length === 0) {
    const isStrict = checked.some(({ missing }) => missing.length > 0);
    return result(id, "pass", isStrict ? `${t.allows} ${t.old}` : t.allows);
  }
  const missing = blocking.flatMap((entry) => entry.missing).filter(({ needed }) => needed);
  const changes = blocking.map(({ policy, missing }) => withSources(policy, missing));
  const isMeta = blocking.every((entry) => entry.isMeta);
  return result(id, "fail", blocking.map(({ policy }) => serialize(policy)).join(" · "), {
    expected: [...new Set(changes.flatMap(({ directives }) => directives))].join("; "),
    advice: isMeta ? t.changeMeta : t.change,
    files: [...new Map(missing.map((entry) => [entry.why, entry])).values()].map((entry) => ({
      name: entry.by ?? entry.directive,
      why: t.missing[entry.why](entry.add.join(" ")),
    })),
    fixes: blocking.map(({ isMeta }, index) => [isMeta ? "meta" : "policy", { policy: changes[index].policy }]),
  });
}
