// Does the server say of each kind of file what it is?

import { came, ending, reason, standsIn } from "../release.js";
import { verdict } from "../verdict.js";

/** What may be said of a script. Source: the MIME Sniffing standard, "JavaScript MIME type". */
const SCRIPT = /^(text|application)\/(x-)?(javascript|ecmascript)$/;

const KINDS = {
  js: { wanted: "text/javascript", isRight: (type) => SCRIPT.test(type), state: "fail" },
  // The widget gets round it, but the program is then compiled only when all of it is there.
  wasm: { wanted: "application/wasm", isRight: (type) => type === "application/wasm", state: "warn" },
  json: {
    wanted: "application/json",
    isRight: (type) => /^application\/(.+\+)?json$/.test(type),
    state: "warn",
  },
};

/** A result for each kind of which something came; of pages the charset. */
export function types(context) {
  return [...Object.keys(KINDS).map((kind) => typeOf(kind, context)), charset(context)];
}

function typeOf(kind, { release, answers, texts }) {
  const { wanted, isRight, state } = KINDS[kind];
  const t = texts.types;
  const all = release.files.filter(({ name }) => ending(name) === kind).map(({ name }) => answers.get(name));
  const id = `type-${kind}`;
  const there = all.filter(came);
  if (there.length === 0) {
    if (kind !== "wasm") return undefined;
    const stands = all.every(({ name }) => standsIn(name, answers));
    return verdict(id, stands ? "warn" : "fail", stands ? t.noWasmButScript : t.noWasm, {
      expected: wanted,
      advice: t.iis,
      files: all.map((answer) => ({ name: answer.name, why: texts.reasons(reason(answer)) })),
      fixes: [["types"]],
    });
  }
  const wrong = there.filter(({ headers }) => !isRight(mime(headers)));
  if (wrong.length === 0) return verdict(id, "pass", mime(there[0].headers));
  return verdict(id, state, mime(wrong[0].headers) || t.none, {
    expected: wanted,
    advice: t.advice[kind],
    files: wrong.map(({ name, headers }) => ({ name, why: mime(headers) || t.none })),
    fixes: [["types"]],
  });
}

function charset({ release, answers, texts }) {
  const t = texts.types;
  const pages = release.files.map(({ name }) => answers.get(name)).filter((one) => ending(one.name) === "html");
  const there = pages.filter(came);
  if (there.length === 0) return undefined;
  const said = ({ headers }) => /charset="?([^\s;"]+)/i.exec(headers["content-type"])?.[1];
  const wrong = there.filter((one) => !/^utf-?8$/i.test(said(one) ?? "utf-8"));
  const untold = there.filter((one) => !said(one));
  if (wrong.length > 0) {
    // What the server says counts more than what the page says of itself.
    return verdict("type-html", "fail", said(wrong[0]), {
      expected: "text/html; charset=utf-8",
      advice: t.advice.html,
      files: wrong.map((one) => ({ name: one.name, why: said(one) })),
      fixes: [["types"]],
    });
  }
  return verdict("type-html", "pass", untold.length > 0 ? t.inPage : "text/html; charset=utf-8");
}

function mime(headers) {
  return (headers["content-type"] ?? "").split(";")[0].trim().toLowerCase();
}
