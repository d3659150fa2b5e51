// How each page is published, and how the bench finds its way in it.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { bundle } from "./bundle.mjs";
import { FLOOR, PEERS, prerenderedName } from "./peers.mjs";
import { LOADER, canPrerender, withScreen, withTimeline } from "./prerender.mjs";

const SOURCES = new URL("../contestants/", import.meta.url);
const readSource = (name) => readFile(new URL(name, SOURCES), "utf8");

const OURS = {
  maxActivities: Infinity,
  oneRunFrom: Infinity,
  item: "article[data-activity]",
  heading: "h3, h4",
};

const floor = {
  ...OURS,
  name: FLOOR,
  host: null,
  async publish(site, address, documents) {
    await site.publish(`${address}index.html`, await readSource("floor/index.html"));
    await publishDocuments(site, `${address}data/`, documents);
  },
};

function library(peer) {
  let files;
  return {
    ...peer,
    host: null,
    async publish(site, address, documents) {
      files ??= await bundle(fileURLToPath(new URL(`${peer.name}/${peer.app}`, SOURCES)));
      await site.publish(`${address}index.html`, await readSource("shared/peer.html"));
      for (const { name, contents } of files) await site.publish(`${address}${name}`, contents);
      if (peer.name === "timelinejs") await publishTexts(site, address);
      await publishDocuments(site, `${address}data/`, documents);
    },
  };
}

/** A release on a page with nothing but the two lines of docs/embedding.md, or with that page prerendered. */
function release(name, folder, toHostPage) {
  return {
    ...OURS,
    name,
    host: "khuyen-hoc-timeline",
    async publish(site, address, documents) {
      const page = toHostPage(await readSource("timeline/index.html"), documents);
      await site.publish(`${address}index.html`, page);
      await publishDocuments(site, `${address}timeline/data/`, documents);
      const loader = await readFile(path.join(folder, LOADER), "utf8");
      await site.publish(`${address}timeline/${LOADER}`, withScreen(loader, documents));
      site.publishFolder(`${address}timeline/`, folder);
    },
  };
}

function releases(label, folder) {
  const bare = release(label, folder, (page) => page);
  if (!canPrerender(folder)) return [bare];
  return [bare, release(prerenderedName(label), folder, withTimeline)];
}

/** All contestants, the floor first; `given` are pairs of a label and a folder. */
export function listContestants(given) {
  return [floor, ...PEERS.map(library), ...given.flatMap(([label, folder]) => releases(label, folder))];
}

async function publishDocuments(site, address, documents) {
  await site.publish(`${address}articles.json`, documents.articles);
  await site.publish(`${address}programmes.json`, documents.programmes);
}

/** TimelineJS3 requests its Vietnamese texts beside the page's script. */
async function publishTexts(site, address) {
  const texts = new URL("../node_modules/@knight-lab/timelinejs/dist/js/locale/vi.json", import.meta.url);
  await site.publish(`${address}locale/vi.json`, await readFile(texts));
}
