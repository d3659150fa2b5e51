// Whether large files are sent compressed, and how long each file may be cached.

import { isHashed } from "../hashed-name.js";
import { DOCUMENTS, LOADER, extension, wasServed } from "../release.js";
import { result } from "../result.js";

/** What fits into the first packet of a response gains nothing from compression. */
const MIN_COMPRESSED_BYTES = 1400;

/** A month: with less, returning visitors fetch files again that have not changed. */
const MIN_LASTING_SECONDS = 30 * 24 * 3600;

/** Ten minutes: the delay after an update that nobody will complain about. */
const MAX_STALE_SECONDS = 600;

/** Whether scripts and wasm are sent compressed. */
export function compression({ release, responses, texts }) {
  const t = texts.compression;
  const large = release.files.filter(
    ({ name, size }) => /^(js|wasm)$/.test(extension(name)) && size > MIN_COMPRESSED_BYTES && wasServed(responses.get(name)),
  );
  if (large.length === 0) return undefined;
  const plain = large.filter(({ name }) => !isCompressed(responses.get(name)));
  if (plain.length === 0) {
    const used = new Set(large.map(({ name }) => responses.get(name).headers["content-encoding"]));
    return result("compression", "pass", t.all([...used].filter(Boolean).join(", ")));
  }
  return result("compression", "warn", t.some(plain.length, large.length), {
    expected: t.expected,
    advice: t.advice,
    files: plain.map(({ name, size }) => ({ name, why: texts.kilobytes(size) })),
    fixes: [["compression"]],
  });
}

/** Some browsers show the header, some the size. */
function isCompressed({ headers, isSmaller }) {
  return /br|gzip|zstd|deflate/.test(headers["content-encoding"]) || isSmaller;
}

/** Results for files with hashed names, for all other files, and for what makes revalidation cheap. */
export function caching({ release, responses, texts }) {
  const t = texts.caching;
  const served = release.files.map(({ name }) => responses.get(name)).filter(wasServed);
  const lasting = served.filter(({ name }) => isHashed(name));
  const others = served.filter(({ name }) => name === LOADER || name in DOCUMENTS || extension(name) === "html");
  const controlOf = ({ headers }) => headers["cache-control"] ?? t.nothing;
  const row = (id, files, isRight) => {
    if (files.length === 0) return undefined;
    const wrong = files.filter((file) => !isRight(file));
    if (wrong.length === 0) return result(id, "pass", t.right[id](controlOf(files[0])));
    return result(id, "warn", controlOf(wrong[0]), {
      expected: t.expected[id],
      advice: t.advice[id],
      files: wrong.map((file) => ({ name: file.name, why: controlOf(file) })),
      fixes: [["caching"]],
    });
  };
  const revalidated = others.filter(({ name }) => extension(name) !== "html");
  return [
    row("cache-lasting", lasting, isLasting),
    row("cache-others", others, isRevalidated),
    validators(revalidated, t),
  ];
}

function validators(files, t) {
  if (files.length === 0) return undefined;
  const without = files.filter(({ headers }) => !headers.etag && !headers["last-modified"]);
  if (without.length === 0) {
    return result("cache-validators", "pass", files[0].headers.etag ? "ETag" : "Last-Modified");
  }
  return result("cache-validators", "warn", t.noValidator, {
    expected: t.expected["cache-validators"],
    advice: t.advice["cache-validators"],
    files: without.map(({ name }) => ({ name, why: "" })),
    fixes: [["caching"]],
  });
}

function isLasting({ headers }) {
  const control = headers["cache-control"] ?? "";
  return !/no-store|no-cache/i.test(control) && maxAge(control) >= MIN_LASTING_SECONDS;
}

/** Without the header a browser guesses: a tenth of the time since the last change. */
function isRevalidated({ headers }) {
  const control = headers["cache-control"] ?? "";
  return /no-store|no-cache/i.test(control) || maxAge(control) <= MAX_STALE_SECONDS;
}

function maxAge(control) {
  return Number(/max-age=(\d+)/i.exec(control)?.[1] ?? NaN);
}
