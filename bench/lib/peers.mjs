// Who is measured beside the timeline. Pure, so that tests and the command line need no package of npm.

import { readFileSync } from "node:fs";

const { dependencies } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

/** The page written by hand: what all ratios refer to. */
export const FLOOR = "floor";

/**
 * The libraries, by the folder in `contestants/`. `item` is the selector of an activity, `heading` that of its
 * title in it. `maxActivities` is the most that a library shows within a minute, and from `oneRunFrom` on one
 * run has to do: it takes minutes.
 */
export const PEERS = [
  {
    name: "react",
    package: "react-vertical-timeline-component",
    app: "app.jsx",
    item: ".vertical-timeline-element",
    heading: "h3",
    maxActivities: 10_000,
    oneRunFrom: Infinity,
  },
  {
    name: "timelinejs",
    package: "@knight-lab/timelinejs",
    app: "app.js",
    item: ".tl-slide",
    heading: ".tl-headline",
    maxActivities: 10_000,
    oneRunFrom: 10_000,
  },
  {
    name: "vis",
    package: "vis-timeline",
    app: "app.js",
    // A line and a dot of an item are elements of their own.
    item: ".vis-item:not(.vis-line, .vis-dot)",
    heading: ".vis-item-content",
    maxActivities: 1_000,
    oneRunFrom: Infinity,
  },
  {
    name: "chrono",
    package: "react-chrono",
    app: "app.jsx",
    item: "[data-activity]",
    heading: null,
    maxActivities: 10_000,
    oneRunFrom: 10_000,
  },
];

/** The name of the contestant that is the release `label` on a prerendered page. */
export const prerenderedName = (label) => `${label}-prerendered`;

/** What people call a contestant. */
export function titleOf(name) {
  if (name === FLOOR) return "page written by hand";
  const peer = PEERS.find((peer) => peer.name === name);
  if (peer) return `${peer.package} ${dependencies[peer.package]}`;
  const [label, prerendered] = name.split("-prerendered");
  const release = label === "now" ? "this release" : `release “${label}”`;
  return `${release}, ${prerendered === undefined ? "bare host page" : "prerendered page"}`;
}
