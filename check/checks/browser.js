// What this browser can do, and what happens where one cannot.

import { came, programIn } from "../release.js";
import { verdict } from "../verdict.js";

/** The shortest program: the sign of a wasm and its version. */
const EMPTY = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** A result for each ability; the program of the release is really compiled. */
export async function browser({ release, answers, base, texts }) {
  const t = texts.browser;
  const has = (id, isThere, otherwise) =>
    isThere ? verdict(id, "pass", t.yes) : verdict(id, otherwise, t.no, { advice: t.without[id] });
  return [
    await compiling(release, answers, base, t),
    has("modules", "noModule" in HTMLScriptElement.prototype, "fail"),
    has("elements", typeof customElements === "object", "fail"),
    has("shadow", typeof Element.prototype.attachShadow === "function", "fail"),
    has("sheets", canConstructSheets(), "warn"),
    has("declarative", "shadowRootMode" in HTMLTemplateElement.prototype, "note"),
  ];
}

async function compiling(release, answers, base, t) {
  if (typeof WebAssembly !== "object") {
    return verdict("compiles", "fail", t.no, { advice: t.without.compiles });
  }
  const name = programIn(release);
  try {
    const answer = answers.get(name);
    const bytes = came(answer) ? answer.bytes : (await import(new URL(`${name}.js`, base).href)).default;
    await WebAssembly.compile(bytes);
    // WebKit lets a policy forbid only this.
    await WebAssembly.instantiate(EMPTY);
    return verdict("compiles", "pass", t.compiled);
  } catch (error) {
    const isPolicy = /unsafe-eval|content.security|\bcsp\b/i.test(error.message);
    const advice = isPolicy ? t.forbidden : t.broken;
    return verdict("compiles", "fail", String(error.message), { expected: t.compiled, advice });
  }
}

function canConstructSheets() {
  try {
    return new CSSStyleSheet() && "adoptedStyleSheets" in Document.prototype;
  } catch {
    return false;
  }
}
