// Both languages say the same things, and every server has its lines for each.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SNIPPETS } from "../server-config.js";
import { en } from "../texts/en.js";
import { languageOf } from "../texts/language.js";
import { vi } from "../texts/vi.js";

/** The paths of all texts, with what kind of thing each is. */
function paths(texts, before = "") {
  return Object.entries(texts).flatMap(([name, text]) => {
    if (typeof text === "object") return paths(text, `${before}${name}.`);
    assert.notEqual(text, "", `${before}${name}`);
    return `${before}${name}: ${typeof text}`;
  });
}

test("what one language has a text for, the other has too", () => {
  assert.deepEqual(paths(en).sort(), paths(vi).sort());
  assert.ok(paths(vi).length > 100);
});

test("an address asks for English, else it is Vietnamese", () => {
  const of = (query) => languageOf(new URLSearchParams(query));
  assert.equal(of("lang=en"), "en");
  assert.equal(of("lang=en-GB"), "en");
  for (const query of ["", "lang=vi", "lang=fr", "lang=energy"]) assert.equal(of(query), "vi", query);
});

test("every kind of lines is there for each server, with brackets and elements that close", () => {
  const needs = { folder: "/khuyen-hoc/", host: "caugiay.example", policy: "script-src 'self'" };
  for (const [kind, lines] of Object.entries(SNIPPETS)) {
    const servers = lines(needs);
    if (servers.html) continue;
    assert.deepEqual(Object.keys(servers), ["nginx", "apache", "iis"], kind);
    // What stands in quotes is a regular expression or a value.
    const plain = servers.nginx.replace(/"[^"]*"/g, "");
    assert.equal(plain.split("{").length, plain.split("}").length, `${kind}: ${servers.nginx}`);
    const elements = servers.iis.replace(/<!--.*?-->/g, "").replace(/"[^"]*"/g, "");
    const opened = elements.match(/<[a-z][\w.]*(?![^>]*\/>)/gi) ?? [];
    const closed = elements.match(/<\/[\w.]+>/g) ?? [];
    assert.deepEqual(
      opened.map((one) => one.slice(1)).sort(),
      closed.map((one) => one.slice(2, -1)).sort(),
      `${kind}: ${servers.iis}`,
    );
    for (const text of Object.values(servers)) assert.doesNotMatch(text, /undefined|\[object/);
  }
});
