// What the checks make of a server's responses.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { checkIntegrity, checkPresence } from "../checks/files.js";
import { frames, sharing, transport } from "../checks/access.js";
import { caching, compression } from "../checks/delivery.js";
import { mimeTypes } from "../checks/mime-types.js";
import { widgetResult } from "../checks/widget.js";
import { report } from "../report.js";
import { vi as texts } from "../texts/vi.js";
import { sentence, stateOf } from "../view/summary.js";

const bytesOf = (text) => new TextEncoder().encode(text);
const hashOf = (bytes) => createHash("sha256").update(bytes).digest("hex");

const TYPES = {
  js: "text/javascript",
  wasm: "application/wasm",
  json: "application/json",
  html: "text/html; charset=utf-8",
};
const NAMES = [
  "khuyen-hoc-timeline.js",
  "khuyen-hoc-timeline-0123abcd.js",
  "khuyen-hoc-timeline-0123abcd.wasm",
  "khuyen-hoc-timeline-0123abcd.wasm.js",
  "data/articles.json",
  "data/programmes.json",
  "schema/articles.schema.json",
  "index.html",
  "embed.html",
];

/** A release of those files on a server that does all right, with what is otherwise. */
function served(otherwise = {}) {
  const content = (name) => bytesOf(`${name}\n`.repeat(200));
  const files = NAMES.map((name) => ({ name, size: content(name).length, sha256: hashOf(content(name)) }));
  const responses = NAMES.map((name) => {
    const bytes = otherwise[name]?.bytes ?? content(name);
    const headers = {
      "content-type": TYPES[name.split(".").pop()],
      "content-encoding": "br",
      "cache-control": /-0123abcd/.test(name) ? "public, max-age=31536000, immutable" : "no-cache",
      etag: '"1"',
      ...otherwise[name]?.headers,
    };
    return { name, status: 200, bytes, sha256: hashOf(bytes), ...otherwise[name], headers };
  });
  return { release: { files, version: "1" }, responses: new Map(responses.map((one) => [one.name, one])), texts };
}

const missing = { status: 404, headers: { "content-type": "text/html" } };
const namesIn = ({ files }) => files.map(({ name }) => name);

test("a server that does all right passes everything", () => {
  const all = served();
  const results = [checkPresence(all), checkIntegrity(all), ...mimeTypes(all), compression(all), ...caching(all), frames(all)];
  assert.deepEqual(results.map(({ id, state }) => [id, state]).filter(([, state]) => state !== "pass"), []);
  assert.equal(sentence(results, texts), "Mọi thứ đều ổn");
});

test("a missing file that is needed is a failure, the demo or a schema is none", () => {
  assert.equal(checkPresence(served({ "khuyen-hoc-timeline.js": missing })).state, "fail");
  for (const name of ["index.html", "schema/articles.schema.json"]) {
    const result = checkPresence(served({ [name]: missing }));
    assert.deepEqual([result.state, namesIn(result)], ["warn", [name]]);
  }
});

test("a web page in place of a file is a file that is missing", () => {
  const page = { status: 200, headers: { "content-type": "text/html; charset=utf-8" } };
  const result = checkPresence(served({ "khuyen-hoc-timeline.js": page }));
  assert.deepEqual([result.state, namesIn(result)], ["fail", ["khuyen-hoc-timeline.js"]]);
});

test("an response that never came is missing like one that says so", () => {
  const silent = { failure: "timeout", status: undefined, headers: {} };
  const result = checkPresence(served({ "data/articles.json": silent }));
  assert.equal(result.state, "fail");
  assert.match(result.files[0].why, /15 giây/);
});

test("one .json that is missing is to be copied, all of them are a type the server does not know", () => {
  assert.deepEqual(checkPresence(served({ "data/articles.json": missing })).fixes, []);
  const all = NAMES.filter((name) => name.endsWith(".json")).map((name) => [name, missing]);
  assert.deepEqual(checkPresence(served(Object.fromEntries(all))).fixes, [["types"]]);
});

test("where no .wasm comes, what stands in decides whether that is a failure", () => {
  const program = "khuyen-hoc-timeline-0123abcd.wasm";
  const wasm = (all) => mimeTypes(all).find(({ id }) => id === "type-wasm");
  const standing = served({ [program]: missing });
  assert.equal(checkPresence(standing).state, "pass", "the kind is told of elsewhere");
  assert.equal(wasm(standing).state, "warn");
  const none = served({ [program]: missing, [`${program}.js`]: missing });
  assert.deepEqual([checkPresence(none).state, wasm(none).state], ["fail", "fail"]);
});

test("a file with another content is a failure; edited data and changed line ends are told as that", () => {
  const other = checkIntegrity(served({ "khuyen-hoc-timeline.js": { bytes: bytesOf("older") } }));
  assert.deepEqual([other.state, namesIn(other)], ["fail", ["khuyen-hoc-timeline.js"]]);
  const edited = checkIntegrity(served({ "data/articles.json": { bytes: bytesOf("{}") } }));
  assert.deepEqual([edited.state, edited.advice], ["warn", texts.same.edited]);
  const name = "khuyen-hoc-timeline.js";
  const lines = checkIntegrity(served({ [name]: { bytes: bytesOf(`${name}\r\n`.repeat(200)) } }));
  assert.deepEqual([lines.state, lines.advice], ["warn", texts.same.lines]);
});

test("every type that a standard allows for scripts is right", () => {
  const of = (type) => {
    const all = served({ "khuyen-hoc-timeline.js": { headers: { "content-type": type } } });
    return mimeTypes(all)[0].state;
  };
  for (const type of ["application/javascript", "text/javascript; charset=utf-8", "application/x-javascript"]) {
    assert.equal(of(type), "pass", type);
  }
  for (const type of ["text/plain", "application/octet-stream", undefined]) assert.equal(of(type), "fail", type);
});

test("what comes smaller than it is was compressed, even where the header is not told", () => {
  const hidden = { headers: { "content-encoding": undefined } };
  const each = (more) => served(Object.fromEntries(NAMES.map((name) => [name, { ...hidden, ...more }])));
  assert.equal(compression(each({ isSmaller: false })).state, "warn");
  assert.equal(compression(each({ isSmaller: true })).state, "pass");
});

test("how long is long, and how short is short", () => {
  const state = (name, control, id) => {
    const all = served({ [name]: { headers: { "cache-control": control } } });
    return caching(all).find((one) => one.id === id).state;
  };
  const [lasting, entry] = ["khuyen-hoc-timeline-0123abcd.js", "khuyen-hoc-timeline.js"];
  for (const [control, expected] of [
    ["max-age=31536000", "pass"],
    ["max-age=2592000", "pass"],
    ["max-age=2591999", "warn"],
    ["no-cache, max-age=31536000", "warn"],
    ["s-maxage=31536000", "warn"],
    [undefined, "warn"],
  ]) {
    assert.equal(state(lasting, control, "cache-lasting"), expected, control);
  }
  for (const [control, expected] of [
    ["no-cache", "pass"],
    ["no-store", "pass"],
    ["max-age=0, must-revalidate", "pass"],
    ["max-age=600", "pass"],
    ["max-age=601", "warn"],
    [undefined, "warn"],
  ]) {
    assert.equal(state(entry, control, "cache-others"), expected, control);
  }
});

test("a policy on frames counts more than the older header", () => {
  const of = (headers) => frames(served({ "embed.html": { headers } }));
  assert.equal(of({ "x-frame-options": "DENY" }).state, "warn");
  assert.equal(of({ "x-frame-options": "SAMEORIGIN" }).state, "note");
  const both = { "x-frame-options": "DENY", "content-security-policy": "frame-ancestors *" };
  assert.equal(of(both).state, "pass");
  assert.equal(of({ "content-security-policy": "frame-ancestors 'none'" }).state, "warn");
  assert.equal(of({ "content-security-policy": "frame-ancestors" }).state, "warn");
  assert.equal(of({ "content-security-policy": "frame-ancestors 'self' https://a.example" }).state, "note");
});

test("the rest of a policy stays when frames are allowed", () => {
  const of = (policy) => frames(served({ "embed.html": { headers: { "content-security-policy": policy } } }));
  const [[, { policy }]] = of("script-src 'self'; frame-ancestors 'none'").fixes;
  assert.equal(policy, "script-src 'self'; frame-ancestors *");
});

test("which origins may embed is information only", () => {
  assert.equal(sharing(served()).state, "note");
  const open = { headers: { "access-control-allow-origin": "*" } };
  const all = ["khuyen-hoc-timeline.js", "data/articles.json", "data/programmes.json"].map((name) => [name, open]);
  assert.equal(sharing(served(Object.fromEntries(all))).state, "pass");
  assert.equal(sharing(served(Object.fromEntries(all.slice(1)))).state, "note");
});

test("http is told of, on this machine without advice", () => {
  const of = (page) => transport({ page, texts });
  assert.equal(of("https://a.example/").state, "pass");
  assert.deepEqual([of("http://a.example/").state, of("http://a.example/").fixes], ["note", [["transport"]]]);
  assert.deepEqual(of("http://127.0.0.1:8080/").fixes, []);
});

test("a widget that shows half of the data is none that passes", () => {
  const ready = { activities: 6, problems: 0 };
  assert.equal(widgetResult({ ready }, texts).state, "pass");
  assert.equal(widgetResult({ ready: { activities: 6, problems: 1 } }, texts).state, "warn");
  assert.equal(widgetResult({ ready, error: { message: "404" } }, texts).found, "404");
  assert.equal(widgetResult({}, texts).found, texts.widget.silent);
});

test("the sentence counts what is to be withSources and what is to be improved, and nothing else", () => {
  const of = (...states) => states.map((state) => ({ id: "there", state, found: "x", files: [] }));
  assert.equal(sentence(of("pass", "note"), texts), "Mọi thứ đều ổn");
  assert.equal(sentence(of("fail", "fail", "note"), texts), "Cần sửa 2\u00a0chỗ");
  assert.equal(sentence(of("warn", "pass"), texts), "Dùng được, nên sửa 1\u00a0chỗ");
  assert.equal(stateOf(of("warn", "fail", "pass")), "fail");
});

test("the report names everything in plain text", () => {
  const all = served({ "data/articles.json": missing });
  const context = { ...all, page: "https://a.example/check.html" };
  const text = report([checkPresence(all), compression(all)], context, { agent: "Thử 1.0", date: "2026-01-01" });
  const parts = [
    "https://a.example/check.html",
    "Thử 1.0",
    "[Phải sửa] Đủ tệp",
    "data/articles.json: máy chủ trả lời 404",
    "[Đạt] Nén khi gửi",
  ];
  for (const part of parts) {
    assert.ok(text.includes(part), `${part} in ${text}`);
  }
});
