// What a developer writes in TypeScript; all of it is to compile.

import "khuyen-hoc-timeline";
import type { KhuyenHocFilter, KhuyenHocTimelineElement } from "khuyen-hoc-timeline";

const timeline: KhuyenHocTimelineElement = document.createElement("khuyen-hoc-timeline");
timeline.partner = ["hoi-luat-gia", "doan-tncs-hcm"];
timeline.partner = "hoi-luat-gia";
timeline.match = "all";
timeline.from = 2015;
timeline.to = "2018";
timeline.articles = new URL("data/articles.json", location.href);
timeline.q = null;
timeline.lang = "en";
const written: string = timeline.match;

timeline.addEventListener("khuyen-hoc-ready", ({ detail }) => {
  const activities: number = detail.activities;
  console.log(activities, detail.problems.toFixed());
});
document.addEventListener("khuyen-hoc-filter", (event) => {
  const detail: KhuyenHocFilter = event.detail;
  console.log(detail.match === "any", detail.from + detail.shown, detail.partner.split(" "));
});
window.addEventListener("khuyen-hoc-error", ({ detail }) => {
  switch (detail.cause) {
    case "no-wasm":
      console.log(detail.message.length);
  }
});
document.querySelector("khuyen-hoc-timeline")?.setAttribute("from", written);
