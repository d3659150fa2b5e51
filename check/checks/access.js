// Who else may use the files: pages of other origins, and pages with a frame; and over which protocol.

import { policiesIn, serialize } from "../csp/policy.js";
import { LOADER, wasServed } from "../release.js";
import { result } from "../result.js";

/** Whether pages of other origins may load the script and the data. */
export function sharing({ responses, texts }) {
  const t = texts.sharing;
  const names = [LOADER, "data/articles.json", "data/programmes.json"];
  const served = names.map((name) => responses.get(name)).filter((file) => file && wasServed(file));
  if (served.length === 0) return undefined;
  const allowed = served.map(({ headers }) => headers["access-control-allow-origin"]);
  if (allowed.every((origin) => origin === "*")) return result("sharing", "pass", t.all);
  const origins = [...new Set(allowed.filter(Boolean))];
  const found = origins.length === 0 ? t.none : t.some(origins.join(", "));
  return result("sharing", "note", found, { advice: t.advice, fixes: [["sharing"]] });
}

/** Whether pages of other origins may show `embed.html` in a frame. */
export function frames({ responses, texts }) {
  const t = texts.frames;
  const page = responses.get("embed.html");
  if (!page || !wasServed(page)) return undefined;
  const restrictions = [];
  const policies = policiesIn(page.headers["content-security-policy"] ?? "");
  const ancestors = policies.map((policy) => policy.get("frame-ancestors")).filter(Boolean);
  for (const sources of ancestors) restrictions.push(`frame-ancestors ${sources.join(" ")}`);
  const option = page.headers["x-frame-options"];
  // Where a policy has the directive, browsers ignore the older header.
  if (option && ancestors.length === 0) restrictions.push(`X-Frame-Options: ${option}`);
  if (restrictions.length === 0 || restrictions.every((text) => /^frame-ancestors \*$/.test(text))) {
    return result("frames", "pass", t.all);
  }
  const found = restrictions.join("; ");
  const isNowhere = restrictions.some((text) => /'none'|ancestors $|deny/i.test(text));
  const isOwn = restrictions.some((text) => /'self'$|sameorigin/i.test(text));
  const more = { expected: t.expected, advice: t.advice, fixes: [["frames", { policy: withAnyFrame(policies) }]] };
  if (isNowhere) return result("frames", "warn", t.nowhere(found), more);
  return result("frames", "note", isOwn ? t.own(found) : t.some(found), more);
}

/** The policies, with every page allowed to show a frame. */
function withAnyFrame(policies) {
  const all = policies.length > 0 ? policies : [new Map()];
  return all.map((policy) => serialize(new Map(policy).set("frame-ancestors", ["*"]))).join(", ");
}

/** The protocol of the page. */
export function transport({ page, texts }) {
  const { protocol, hostname } = new URL(page);
  if (protocol === "https:") return result("transport", "pass", texts.transport.secure);
  if (/^(localhost|127\..*|\[::1\])$/.test(hostname)) {
    return result("transport", "note", texts.transport.here);
  }
  return result("transport", "note", texts.transport.plain, {
    expected: "https:",
    advice: texts.transport.advice,
    fixes: [["transport"]],
  });
}

