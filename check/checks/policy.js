// Does a policy of a page let the widget run, and if not, how is it to be written?

import { lacks, mended } from "../csp/needs.js";
import { policiesIn, policyIn, written } from "../csp/policy.js";
import { verdict } from "../verdict.js";

/**
 * The result for a page with these policies: `headers` is what the header says, `metas` what each element
 * of the page says. `needs` is what csp/needs.js asks for.
 */
export function policyOf(id, { headers, metas }, needs, texts) {
  const t = texts.policy;
  const all = [
    ...policiesIn(headers ?? "").map((policy) => ({ policy, isMeta: false })),
    ...metas.map((text) => ({ policy: policyIn(text), isMeta: true })),
  ];
  if (all.length === 0) return verdict(id, "pass", t.none);
  const judged = all.map((one) => ({ ...one, lacking: lacks(one.policy, needs) }));
  const bad = judged.filter(({ lacking }) => lacking.some((one) => one.needed));
  if (bad.length === 0) {
    const isStrict = judged.some(({ lacking }) => lacking.length > 0);
    return verdict(id, "pass", isStrict ? `${t.allows} ${t.old}` : t.allows);
  }
  const lacking = bad.flatMap((one) => one.lacking).filter((one) => one.needed);
  const changes = bad.map(({ policy, lacking }) => mended(policy, lacking));
  const isMeta = bad.every((one) => one.isMeta);
  return verdict(id, "fail", bad.map(({ policy }) => written(policy)).join(" · "), {
    expected: [...new Set(changes.flatMap(({ directives }) => directives))].join("; "),
    advice: isMeta ? t.changeMeta : t.change,
    files: [...new Map(lacking.map((one) => [one.why, one])).values()].map((one) => ({
      name: one.by ?? one.directive,
      why: t.lacks[one.why](one.add.join(" ")),
    })),
    fixes: bad.map(({ isMeta }, place) => [isMeta ? "meta" : "policy", { policy: changes[place].policy }]),
  });
}
