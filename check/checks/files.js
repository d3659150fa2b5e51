// Is every file of the release there, and is it the one of this release?

import { came, DOCUMENTS, ending, isExtra, reason, standsIn } from "../release.js";
import { sha256 } from "../sha256.js";
import { verdict } from "../verdict.js";

/** Whether all files came. */
export function filesThere({ release, answers, texts }) {
  const t = texts.there;
  const all = release.files.map(({ name }) => answers.get(name));
  // Where none of a kind comes, the server does not know the kind, and another check tells that.
  const isUnknown = !all.some((one) => ending(one.name) === "wasm" && came(one));
  const asked = all.filter(({ name }) => !(isUnknown && standsIn(name, answers)));
  const missing = asked.filter((answer) => !came(answer));
  if (missing.length === 0) return verdict("there", "pass", t.all(asked.length));
  const files = missing.map((answer) => ({
    name: answer.name,
    why: texts.reasons(reason(answer)) + (standsIn(answer.name, answers) ? t.standsIn : ""),
  }));
  const isNeeded = ({ name }) => !isExtra(name) && !standsIn(name, answers);
  // IIS has no answer but 404 for a type that it does not know; then none of that type came.
  const isByType = ["wasm", "json"].some((kind) => {
    const alike = asked.filter(({ name }) => ending(name) === kind);
    return alike.length > 0 && alike.every((one) => !came(one) && one.status === 404);
  });
  return verdict("there", missing.some(isNeeded) ? "fail" : "warn", t.missing(missing.length), {
    expected: t.expected(asked.length),
    advice: isByType ? t.copyOrType : t.copy,
    files,
    fixes: isByType ? [["types"]] : [],
  });
}

/** Whether what came is what was built. */
export function filesSame({ release, answers, texts }) {
  const t = texts.same;
  const others = release.files.filter(({ name, sha256 }) => {
    const answer = answers.get(name);
    return came(answer) && answer.sha256 !== sha256;
  });
  const compared = release.files.filter(({ name }) => came(answers.get(name))).length;
  if (compared === 0) return undefined;
  if (others.length === 0) return verdict("same", "pass", t.all(compared));
  const kinds = others.map((file) => kindOf(file, answers.get(file.name)));
  const files = others.map(({ name, size }, place) => ({
    name,
    why: t.kinds[kinds[place]](size, answers.get(name).bytes.length),
  }));
  // What an editor changed, or a server added to a page, is shown; anything else does not fit together.
  const state = kinds.every((kind) => kind !== "other") ? "warn" : "fail";
  const advice = kinds.includes("other") ? t.copy : t[kinds[0]];
  return verdict("same", state, t.differ(others.length), { expected: t.expected, advice, files });
}

/** How a file that is not as it was built came to be so. */
function kindOf({ name, sha256: wanted }, { bytes }) {
  if (ending(name) !== "wasm" && sha256(withoutReturns(bytes)) === wanted) return "lines";
  if (name in DOCUMENTS) return "edited";
  return ending(name) === "html" ? "page" : "other";
}

/** As before FTP in its text mode put a return before each end of a line. */
function withoutReturns(bytes) {
  return bytes.filter((byte, place) => byte !== 13 || bytes[place + 1] !== 10);
}
