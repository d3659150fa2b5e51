// Whether the server has every file of the release, and with the release's content.

import {
  DOCUMENTS,
  extension,
  failureReason,
  hasScriptFallback,
  isOptional,
  wasServed,
} from "../release.js";
import { result } from "../result.js";
import { sha256 } from "../sha256.js";

/** Whether all files were served. */
export function checkPresence({ release, responses, texts }) {
  const t = texts.there;
  const all = release.files.map(({ name }) => responses.get(name));
  // Where no wasm at all is served, the server does not know the type; mime-types.js reports that.
  const isTypeUnknown = !all.some((file) => extension(file.name) === "wasm" && wasServed(file));
  const relevant = all.filter(({ name }) => !(isTypeUnknown && hasScriptFallback(name, responses)));
  const missing = relevant.filter((response) => !wasServed(response));
  if (missing.length === 0) return result("there", "pass", t.all(relevant.length));
  const files = missing.map((response) => {
    const fallback = hasScriptFallback(response.name, responses) ? t.hasScriptFallback : "";
    return { name: response.name, why: texts.reasons(failureReason(response)) + fallback };
  });
  const isNeeded = ({ name }) => !isOptional(name) && !hasScriptFallback(name, responses);
  // IIS answers 404 for every file of a type that it does not know.
  const isByType = ["wasm", "json"].some((kind) => {
    const ofKind = relevant.filter(({ name }) => extension(name) === kind);
    return ofKind.length > 0 && ofKind.every((file) => !wasServed(file) && file.status === 404);
  });
  return result("there", missing.some(isNeeded) ? "fail" : "warn", t.missing(missing.length), {
    expected: t.expected(relevant.length),
    advice: isByType ? t.copyOrType : t.copy,
    files,
    fixes: isByType ? [["types"]] : [],
  });
}

/** Whether the files that were served are those that were built. */
export function checkIntegrity({ release, responses, texts }) {
  const t = texts.same;
  const changed = release.files.filter(({ name, sha256 }) => {
    const response = responses.get(name);
    return wasServed(response) && response.sha256 !== sha256;
  });
  const compared = release.files.filter(({ name }) => wasServed(responses.get(name))).length;
  if (compared === 0) return undefined;
  if (changed.length === 0) return result("same", "pass", t.all(compared));
  const kinds = changed.map((file) => kindOf(file, responses.get(file.name)));
  const files = changed.map(({ name, size }, index) => ({
    name,
    why: t.kinds[kinds[index]](size, responses.get(name).bytes.length),
  }));
  // Edited data, and pages to which a server adds something, still work; other files may not fit together.
  const state = kinds.every((kind) => kind !== "other") ? "warn" : "fail";
  const advice = kinds.includes("other") ? t.copy : t[kinds[0]];
  return result("same", state, t.differ(changed.length), { expected: t.expected, advice, files });
}

/** How a file has changed. */
function kindOf({ name, sha256: expected }, { bytes }) {
  if (extension(name) !== "wasm" && sha256(withoutReturns(bytes)) === expected) return "lines";
  if (name in DOCUMENTS) return "edited";
  return extension(name) === "html" ? "page" : "other";
}

/** The content without the carriage returns that FTP in its text mode adds. */
function withoutReturns(bytes) {
  return bytes.filter((byte, index) => byte !== 13 || bytes[index + 1] !== 10);
}
