// The page that shall show the widget: whether it can be read, names the script and has an element.

import { TIME_LIMIT_MS } from "../../loader/time-limit.js";
import { isAppFile } from "../hashed-name.js";
import { DOCUMENTS, LOADER, wasmIn } from "../release.js";
import { result } from "../result.js";
import { policyResult } from "./policy.js";

const ELEMENT = "khuyen-hoc-timeline, div[data-khuyen-hoc-timeline]";

/** The address of the loader, in any folder and with any query. */
const SCRIPT = /(^|\/)khuyen-hoc-timeline\.js([?#]|$)/;

/** The most characters of what somebody wrote that are repeated. */
const MAX_EXCERPT = 80;

/** The results for the page whose address the administrator has entered, if any. */
export async function hostPage({ hostPageAddress, base, release, texts }) {
  if (!hostPageAddress) return [];
  const t = texts.hostPage;
  const address = addressOf(hostPageAddress, base);
  if (!address) return [result("host-page", "fail", t.noAddress(excerpt(hostPageAddress)), { expected: t.address })];
  if (address.origin !== new URL(base).origin) {
    return [result("host-page", "note", t.elsewhere(address.origin), { advice: t.elsewhereAdvice })];
  }
  const fetched = await fetchPage(address.href);
  if (fetched.failure) return [result("host-page", "fail", fetched.failure(texts), { expected: t.page })];
  return [
    snippetIn(fetched.page, fetched.url, base, t),
    policyResult("host-policy", policiesOf(fetched), needsOf(fetched, base, release), texts),
  ];
}

/** What somebody wrote, short enough to be seen as that. */
function excerpt(text) {
  return text.length > MAX_EXCERPT ? `${text.slice(0, MAX_EXCERPT)}…` : text;
}

function addressOf(text, base) {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/**
 * Fetches a page with its headers, as a stranger would: the address may come from a link that somebody else wrote, who
 * could otherwise have a visitor's cookies sent, or have the server lead to another page.
 */
async function fetchPage(address) {
  const controller = new AbortController();
  const timeout = setTimeout(() => controller.abort(), TIME_LIMIT_MS);
  try {
    const options = { credentials: "omit", redirect: "manual", signal: controller.signal };
    const response = await fetch(address, options);
    if (response.type === "opaqueredirect") return { failure: (texts) => texts.hostPage.redirected };
    if (response.status !== 200) return { failure: (texts) => texts.reasons(response.status) };
    const isPage = /html/.test(response.headers.get("content-type"));
    const page = isPage && parsed(await response.text());
    if (!page) return { failure: (texts) => texts.hostPage.noPage };
    return { page, url: address, headers: response.headers.get("content-security-policy") };
  } catch {
    return { failure: (texts) => texts.reasons("network") };
  } finally {
    clearTimeout(timeout);
  }
}

/** The page as a document in which nothing runs; a policy may require trusted types for that, or forbid to have any. */
function parsed(html) {
  try {
    const types = window.trustedTypes?.createPolicy("khuyen-hoc-timeline-check", { createHTML: (text) => text });
    return new DOMParser().parseFromString(types ? types.createHTML(html) : html, "text/html");
  } catch {
    return undefined;
  }
}

/** The policies of a page: of its header, and of its own elements. */
export function policiesOf({ headers, page }) {
  const elements = [...page.querySelectorAll("meta[http-equiv][content]")];
  const isPolicy = (element) => /^content-security-policy$/i.test(element.getAttribute("http-equiv").trim());
  return { headers, metas: elements.filter(isPolicy).map((element) => element.getAttribute("content")) };
}

/** What the widget on that page loads: scripts, wasm, and the documents that the element names. */
function needsOf({ page, url }, base, release) {
  const at = (name) => new URL(name, base).href;
  const element = page.querySelector(ELEMENT);
  const documents = Object.keys(DOCUMENTS).map((name) => {
    const option = /(\w+)\.json$/.exec(name)[1];
    const own = element?.getAttribute(option) || element?.getAttribute(`data-${option}`);
    return (own && addressOf(own, url)?.href) || at(name);
  });
  const modules = release.files.map(({ name }) => name).filter((name) => isAppFile(name, "js"));
  return {
    page: url,
    scripts: [LOADER, ...modules].map(at),
    nonce: scriptIn(page)?.getAttribute("nonce") ?? undefined,
    requests: [at(wasmIn(release)), ...documents],
  };
}

/** The script element that names a loader, of this release or another. */
function scriptIn(page) {
  return [...page.querySelectorAll("script[src]")].find((script) => SCRIPT.test(script.getAttribute("src")));
}

function snippetIn(page, url, base, t) {
  const script = scriptIn(page);
  const element = page.querySelector(ELEMENT);
  if (!script && page.querySelector("iframe[src*='embed.html']")) return result("host-page", "pass", t.frame);
  const incomplete = (state, found) =>
    result("host-page", state, found, { advice: t.snippet, expected: t.both, fixes: [["snippet"]] });
  if (!script) return incomplete("warn", element ? t.noScript : t.neither);
  if (!/^module$/i.test(script.getAttribute("type") ?? "")) return incomplete("fail", t.noModule);
  const baseHref = page.querySelector("base[href]")?.getAttribute("href");
  const named = addressOf(script.getAttribute("src"), (baseHref && addressOf(baseHref, url)) || url);
  if (named?.href.split(/[?#]/)[0] !== new URL(LOADER, base).href) {
    return incomplete("warn", t.otherScript(named?.href ?? script.getAttribute("src")));
  }
  return element ? result("host-page", "pass", t.found) : incomplete("warn", t.noElement);
}
