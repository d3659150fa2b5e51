// The calendars in samples/, read by ical.js as web calendars and Thunderbird read them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import ICAL from "../../.tools/npm/node_modules/ical.js/dist/ical.js";

/** Start, end (the day after the last one) and title of each entry. */
function entries(name) {
  const text = readFileSync(new URL(`samples/${name}`, import.meta.url), "utf8");
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    assert(event.startDate.isDate && event.endDate.isDate, "whole days");
    return [event.startDate.toString(), event.endDate.toString(), event.summary];
  });
}

test("days, months and spans are whole days", () => {
  const read = entries("ambiguous.ics");
  assert.equal(read.length, 12);
  for (const entry of [
    ["2016-02-01", "2016-03-01", "@a"],
    ["2016-02-29", "2016-03-01", "007"],
    ["2018-08-05", "2018-08-06", "x;=1+1;y"],
    ["2018-12-31", "2019-01-03", "-5"],
  ]) {
    assert(read.some((found) => found.join() === entry.join()), entry.join());
  }
});

test("a text of several lines is one text", () => {
  const [text] = entries("ambiguous.ics").flatMap(([, , title]) => (title.includes("Ẫm") ? [title] : []));
  assert.equal(text, "“Ẫm ờ”, \\ a\n=1+1\nBEGIN:VEVENT <b>&amp;</b>");
});

test("the release's plans are in for all their years", () => {
  const read = entries("release.ics");
  assert.equal(read.length, 7);
  assert.equal(read.filter(([start, end]) => start === "2018-01-01" && end === "2021-01-01").length, 6);
});
