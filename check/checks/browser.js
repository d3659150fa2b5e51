// What this browser supports, and what happens without each feature.

import { wasmIn, wasServed } from "../release.js";
import { result } from "../result.js";

/** The shortest wasm: its magic number and version. */
const EMPTY_WASM = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** A result for each feature. The wasm of the release is really compiled. */
export async function browser({ release, responses, base, texts }) {
  const t = texts.browser;
  const supports = (id, isSupported, otherwise) =>
    isSupported ? result(id, "pass", t.yes) : result(id, otherwise, t.no, { advice: t.without[id] });
  return [
    await compiles(release, responses, base, t),
    supports("modules", "noModule" in HTMLScriptElement.prototype, "fail"),
    supports("elements", typeof customElements === "object", "fail"),
    supports("shadow", typeof Element.prototype.attachShadow === "function", "fail"),
    supports("sheets", canConstructSheets(), "warn"),
    supports("declarative", "shadowRootMode" in HTMLTemplateElement.prototype, "note"),
  ];
}

async function compiles(release, responses, base, t) {
  if (typeof WebAssembly !== "object") {
    return result("compiles", "fail", t.no, { advice: t.without.compiles });
  }
  const name = wasmIn(release);
  try {
    const response = responses.get(name);
    const bytes = wasServed(response) ? response.bytes : (await import(new URL(`${name}.js`, base).href)).default;
    await WebAssembly.compile(bytes);
    // In WebKit a policy blocks only this.
    await WebAssembly.instantiate(EMPTY_WASM);
    return result("compiles", "pass", t.compiled);
  } catch (error) {
    const isPolicy = /unsafe-eval|content.security|\bcsp\b/i.test(error.message);
    const advice = isPolicy ? t.forbidden : t.broken;
    return result("compiles", "fail", String(error.message), { expected: t.compiled, advice });
  }
}

function canConstructSheets() {
  try {
    return new CSSStyleSheet() && "adoptedStyleSheets" in Document.prototype;
  } catch {
    return false;
  }
}
