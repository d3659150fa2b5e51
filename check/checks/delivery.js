// Is what is large sent compressed, and is each file kept as long as it may be?

import { came, DOCUMENTS, ENTRY, ending, isHashed } from "../release.js";
import { verdict } from "../verdict.js";

/** What fits into the first packet of an answer gains nothing by compression, in bytes. */
const SMALL = 1400;

/** A month: what is kept for less is fetched again by who comes back, in seconds. */
const LONG = 30 * 24 * 3600;

/** Ten minutes: what a visitor may see late without anybody asking why, in seconds. */
const SHORT = 600;

/** Whether scripts and programs come compressed. */
export function compression({ release, answers, texts }) {
  const t = texts.compression;
  const large = release.files.filter(
    ({ name, size }) => /^(js|wasm)$/.test(ending(name)) && size > SMALL && came(answers.get(name)),
  );
  if (large.length === 0) return undefined;
  const plain = large.filter(({ name }) => !isCompressed(answers.get(name)));
  if (plain.length === 0) {
    const used = new Set(large.map(({ name }) => answers.get(name).headers["content-encoding"]));
    return verdict("compression", "pass", t.all([...used].filter(Boolean).join(", ")));
  }
  return verdict("compression", "warn", t.some(plain.length, large.length), {
    expected: t.expected,
    advice: t.advice,
    files: plain.map(({ name, size }) => ({ name, why: texts.kilobytes(size) })),
    fixes: [["compression"]],
  });
}

/** Some browsers tell the header, some the size. */
function isCompressed({ headers, isSmaller }) {
  return /br|gzip|zstd|deflate/.test(headers["content-encoding"]) || isSmaller;
}

/** A result for files of lasting names, one for the others, one for what makes asking again cheap. */
export function caching({ release, answers, texts }) {
  const t = texts.caching;
  const there = release.files.map(({ name }) => answers.get(name)).filter(came);
  const lasting = there.filter(({ name }) => isHashed(name));
  const others = there.filter(({ name }) => name === ENTRY || name in DOCUMENTS || ending(name) === "html");
  const said = ({ headers }) => headers["cache-control"] ?? t.nothing;
  const row = (id, files, isRight) => {
    if (files.length === 0) return undefined;
    const wrong = files.filter((one) => !isRight(one));
    if (wrong.length === 0) return verdict(id, "pass", t.right[id](said(files[0])));
    return verdict(id, "warn", said(wrong[0]), {
      expected: t.expected[id],
      advice: t.advice[id],
      files: wrong.map((one) => ({ name: one.name, why: said(one) })),
      fixes: [["caching"]],
    });
  };
  const checked = others.filter(({ name }) => ending(name) !== "html");
  return [
    row("cache-lasting", lasting, (one) => isKept(one, LONG)),
    row("cache-others", others, (one) => isAskedFor(one)),
    validators(checked, t),
  ];
}

function validators(files, t) {
  if (files.length === 0) return undefined;
  const without = files.filter(({ headers }) => !headers.etag && !headers["last-modified"]);
  if (without.length === 0) {
    return verdict("cache-validators", "pass", files[0].headers.etag ? "ETag" : "Last-Modified");
  }
  return verdict("cache-validators", "warn", t.noValidator, {
    expected: t.expected["cache-validators"],
    advice: t.advice["cache-validators"],
    files: without.map(({ name }) => ({ name, why: "" })),
    fixes: [["caching"]],
  });
}

function isKept({ headers }, seconds) {
  const control = headers["cache-control"] ?? "";
  return !/no-store|no-cache/i.test(control) && maxAge(control) >= seconds;
}

/** Without a word on it a browser guesses, for a tenth of the time since the last change. */
function isAskedFor({ headers }) {
  const control = headers["cache-control"] ?? "";
  return /no-store|no-cache/i.test(control) || maxAge(control) <= SHORT;
}

function maxAge(control) {
  return Number(/max-age=(\d+)/i.exec(control)?.[1] ?? NaN);
}
