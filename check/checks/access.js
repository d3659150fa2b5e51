// Who else may use the files: pages of other servers, pages with a frame; and over which protocol.

import { policiesIn, written } from "../csp/policy.js";
import { came, ENTRY } from "../release.js";
import { verdict } from "../verdict.js";

/** Whether pages of other origins may load the script and the data. */
export function sharing({ answers, texts }) {
  const t = texts.sharing;
  const names = [ENTRY, "data/articles.json", "data/programmes.json"];
  const there = names.map((name) => answers.get(name)).filter((one) => one && came(one));
  if (there.length === 0) return undefined;
  const allowed = there.map(({ headers }) => headers["access-control-allow-origin"]);
  if (allowed.every((origin) => origin === "*")) return verdict("sharing", "pass", t.all);
  const origins = [...new Set(allowed.filter(Boolean))];
  const found = origins.length === 0 ? t.none : t.some(origins.join(", "));
  return verdict("sharing", "note", found, { advice: t.advice, fixes: [["sharing"]] });
}

/** Whether `embed.html` may stand in a frame. */
export function frames({ answers, texts }) {
  const t = texts.frames;
  const page = answers.get("embed.html");
  if (!page || !came(page)) return undefined;
  const said = [];
  const policies = policiesIn(page.headers["content-security-policy"] ?? "");
  const ancestors = policies.map((policy) => policy.get("frame-ancestors")).filter(Boolean);
  for (const sources of ancestors) said.push(`frame-ancestors ${sources.join(" ")}`);
  const option = page.headers["x-frame-options"];
  // Where a policy speaks of it, browsers do not look at the older header.
  if (option && ancestors.length === 0) said.push(`X-Frame-Options: ${option}`);
  if (said.length === 0 || said.every((one) => /^frame-ancestors \*$/.test(one))) {
    return verdict("frames", "pass", t.all);
  }
  const found = said.join("; ");
  const isNowhere = said.some((one) => /'none'|ancestors $|deny/i.test(one));
  const isOwn = said.some((one) => /'self'$|sameorigin/i.test(one));
  const more = { expected: t.expected, advice: t.advice, fixes: [["frames", { policy: opened(policies) }]] };
  if (isNowhere) return verdict("frames", "warn", t.nowhere(found), more);
  return verdict("frames", "note", isOwn ? t.own(found) : t.some(found), more);
}

/** The policies as they are, but for who may frame. */
function opened(policies) {
  const all = policies.length > 0 ? policies : [new Map()];
  return all.map((policy) => written(new Map(policy).set("frame-ancestors", ["*"]))).join(", ");
}

/** Over which protocol the page came. */
export function transport({ page, texts }) {
  const { protocol, hostname } = new URL(page);
  if (protocol === "https:") return verdict("transport", "pass", texts.transport.secure);
  if (/^(localhost|127\..*|\[::1\])$/.test(hostname)) {
    return verdict("transport", "note", texts.transport.here);
  }
  return verdict("transport", "note", texts.transport.plain, {
    expected: "https:",
    advice: texts.transport.advice,
    fixes: [["transport"]],
  });
}

