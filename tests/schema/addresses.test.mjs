// The patterns of the JSON Schema, as editors of JSON run them, agree with what the app reads.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const json = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const addresses = json("web-addresses.json");
const { pattern } = json("../../schema/articles.schema.json").$defs.ArticleRecord.properties.url;

// Validators compile patterns with the flag `u`, older ones without.
for (const flags of ["u", ""]) {
  const isLink = (text) => new RegExp(pattern, flags).test(text);

  test(`what the app links to fits the schema (flags "${flags}")`, () => {
    assert.deepEqual(addresses.links.filter((text) => !isLink(text)), []);
  });

  test(`what the app does not link to is marked by the schema (flags "${flags}")`, () => {
    assert.deepEqual(addresses["no links"].filter(isLink), []);
  });
}
