// Whether the server sends each kind of file with its MIME type.

import { extension, failureReason, hasScriptFallback, wasServed } from "../release.js";
import { result } from "../result.js";

/** The types of a script. Source: the MIME Sniffing standard, "JavaScript MIME type". */
const SCRIPT = /^(text|application)\/(x-)?(javascript|ecmascript)$/;

const KINDS = {
  js: { expected: "text/javascript", isRight: (type) => SCRIPT.test(type), state: "fail" },
  // The widget works with another type, but can then compile the wasm only after the whole download.
  wasm: { expected: "application/wasm", isRight: (type) => type === "application/wasm", state: "warn" },
  json: {
    expected: "application/json",
    isRight: (type) => /^application\/(.+\+)?json$/.test(type),
    state: "warn",
  },
};

/** A result for each kind of which a file was served, and one for the charset of pages. */
export function mimeTypes(context) {
  return [...Object.keys(KINDS).map((kind) => typeOf(kind, context)), charset(context)];
}

function typeOf(kind, { release, responses, texts }) {
  const { expected, isRight, state } = KINDS[kind];
  const t = texts.types;
  const all = release.files.filter(({ name }) => extension(name) === kind).map(({ name }) => responses.get(name));
  const id = `type-${kind}`;
  const served = all.filter(wasServed);
  if (served.length === 0) {
    if (kind !== "wasm") return undefined;
    const hasFallback = all.every(({ name }) => hasScriptFallback(name, responses));
    return result(id, hasFallback ? "warn" : "fail", hasFallback ? t.noWasmButScript : t.noWasm, {
      expected: expected,
      advice: t.iis,
      files: all.map((response) => ({ name: response.name, why: texts.reasons(failureReason(response)) })),
      fixes: [["types"]],
    });
  }
  const wrong = served.filter(({ headers }) => !isRight(mime(headers)));
  if (wrong.length === 0) return result(id, "pass", mime(served[0].headers));
  return result(id, state, mime(wrong[0].headers) || t.none, {
    expected: expected,
    advice: t.advice[kind],
    files: wrong.map(({ name, headers }) => ({ name, why: mime(headers) || t.none })),
    fixes: [["types"]],
  });
}

function charset({ release, responses, texts }) {
  const t = texts.types;
  const pages = release.files.map(({ name }) => responses.get(name)).filter((file) => extension(file.name) === "html");
  const served = pages.filter(wasServed);
  if (served.length === 0) return undefined;
  const charsetOf = ({ headers }) => /charset="?([^\s;"]+)/i.exec(headers["content-type"])?.[1];
  const wrong = served.filter((file) => !/^utf-?8$/i.test(charsetOf(file) ?? "utf-8"));
  const unspecified = served.filter((file) => !charsetOf(file));
  if (wrong.length > 0) {
    // The header overrides what the page declares.
    return result("type-html", "fail", charsetOf(wrong[0]), {
      expected: "text/html; charset=utf-8",
      advice: t.advice.html,
      files: wrong.map((file) => ({ name: file.name, why: charsetOf(file) })),
      fixes: [["types"]],
    });
  }
  return result("type-html", "pass", unspecified.length > 0 ? t.inPage : "text/html; charset=utf-8");
}

function mime(headers) {
  return (headers["content-type"] ?? "").split(";")[0].trim().toLowerCase();
}
