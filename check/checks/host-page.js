// The page in which the widget is to stand: is it readable, does it name the script, is there an element?

import { TIME_LIMIT } from "../answers.js";
import { DOCUMENTS, ENTRY, programIn } from "../release.js";
import { verdict } from "../verdict.js";
import { policyOf } from "./policy.js";

const ELEMENT = "khuyen-hoc-timeline, div[data-khuyen-hoc-timeline]";

/** The entry script, wherever it lies and whatever follows. */
const SCRIPT = /(^|\/)khuyen-hoc-timeline\.js([?#]|$)/;

/** The module that the entry script imports. */
const MODULE = /^khuyen-hoc-timeline-[0-9a-f]{8}\.js$/;

/** The results for the page of that address, as the administrator wrote it; none where none is written. */
export async function hostPage({ written, base, release, texts }) {
  if (!written) return [];
  const t = texts.hostPage;
  const address = addressOf(written, base);
  if (!address) return [verdict("host-page", "fail", t.noAddress(written), { expected: t.address })];
  if (address.origin !== new URL(base).origin) {
    return [verdict("host-page", "note", t.elsewhere(address.origin), { advice: t.elsewhereAdvice })];
  }
  const answer = await read(address.href);
  if (answer.failure) return [verdict("host-page", "fail", answer.failure(texts), { expected: t.page })];
  return [
    snippetIn(answer.page, answer.url, base, t),
    policyOf("host-policy", policiesOf(answer), needsOf(answer, base, release), texts),
  ];
}

function addressOf(written, base) {
  try {
    return new URL(written, base);
  } catch {
    return undefined;
  }
}

/**
 * Reads a page with its headers. The browser makes a document of it by itself: a policy that asks for
 * trusted types would keep a script from doing so.
 */
function read(address) {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.timeout = TIME_LIMIT;
    request.onloadend = () => {
      const { status, response, responseURL } = request;
      if (!status) done({ failure: (texts) => texts.reasons("network") });
      else if (status !== 200) done({ failure: (texts) => texts.reasons(status) });
      else if (!response) done({ failure: (texts) => texts.hostPage.noPage });
      else {
        const headers = request.getResponseHeader("content-security-policy");
        done({ page: response, url: responseURL || address, headers });
      }
    };
    request.send();
  });
}

/** What policies a page has: of its header, and of itself. */
export function policiesOf({ headers, page }) {
  const elements = [...page.querySelectorAll("meta[http-equiv][content]")];
  const isPolicy = (element) => /^content-security-policy$/i.test(element.getAttribute("http-equiv").trim());
  return { headers, metas: elements.filter(isPolicy).map((element) => element.getAttribute("content")) };
}

/** What the widget on that page needs: the scripts of the release, the program, and the data it names. */
function needsOf({ page, url }, base, release) {
  const at = (name) => new URL(name, base).href;
  const element = page.querySelector(ELEMENT);
  const documents = Object.keys(DOCUMENTS).map((name) => {
    const option = /(\w+)\.json$/.exec(name)[1];
    const own = element?.getAttribute(option) || element?.getAttribute(`data-${option}`);
    return (own && addressOf(own, url)?.href) || at(name);
  });
  const modules = release.files.map(({ name }) => name).filter((name) => MODULE.test(name));
  return {
    page: url,
    scripts: [ENTRY, ...modules].map(at),
    nonce: scriptIn(page)?.getAttribute("nonce") ?? undefined,
    requests: [at(programIn(release)), ...documents],
  };
}

/** The script element that names an entry script, of this release or another. */
function scriptIn(page) {
  return [...page.querySelectorAll("script[src]")].find((one) => SCRIPT.test(one.getAttribute("src")));
}

function snippetIn(page, url, base, t) {
  const script = scriptIn(page);
  const element = page.querySelector(ELEMENT);
  if (!script && page.querySelector("iframe[src*='embed.html']")) return verdict("host-page", "pass", t.frame);
  const mend = (state, found) =>
    verdict("host-page", state, found, { advice: t.snippet, expected: t.both, fixes: [["snippet"]] });
  if (!script) return mend("warn", element ? t.noScript : t.neither);
  if (!/^module$/i.test(script.getAttribute("type") ?? "")) return mend("fail", t.noModule);
  const above = page.querySelector("base[href]")?.getAttribute("href");
  const named = addressOf(script.getAttribute("src"), (above && addressOf(above, url)) || url);
  if (named?.href.split(/[?#]/)[0] !== new URL(ENTRY, base).href) {
    return mend("warn", t.otherScript(named?.href ?? script.getAttribute("src")));
  }
  return element ? verdict("host-page", "pass", t.found) : mend("warn", t.noElement);
}
