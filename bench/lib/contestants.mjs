// Who is measured: how each page is published and how the bench finds its way in it.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { LOADER, withScreen } from "./screen.mjs";

const SOURCES = new URL("../contestants/", import.meta.url);
const readSource = (name) => readFile(new URL(name, SOURCES), "utf8");

/** The largest data that react-vertical-timeline can show at all. */
const MAX_REACT_ACTIVITIES = 10_000;

/** A page written by hand for nothing else: what all ratios refer to. */
const floor = {
  name: "floor",
  maxActivities: Infinity,
  host: null,
  item: "article[data-activity]",
  async publish(site, address, documents) {
    await site.publish(`${address}index.html`, await readSource("floor/index.html"));
    await publishDocuments(site, `${address}data/`, documents);
  },
};

/** react-vertical-timeline-component with React, bundled for production. */
const react = {
  name: "react",
  maxActivities: MAX_REACT_ACTIVITIES,
  host: null,
  item: ".vertical-timeline-element",
  async publish(site, address, documents) {
    this.bundle ??= await bundleReact();
    await site.publish(`${address}index.html`, await readSource("react/index.html"));
    for (const file of this.bundle) await site.publish(`${address}${file.name}`, file.text);
    await publishDocuments(site, `${address}data/`, documents);
  },
};

/** A release of the timeline on a page with nothing but the two lines of docs/embedding.md. */
function release(label, folder) {
  return {
    name: label,
    maxActivities: Infinity,
    host: "khuyen-hoc-timeline",
    item: "article[data-activity]",
    async publish(site, address, documents) {
      await site.publish(`${address}index.html`, await readSource("timeline/index.html"));
      await publishDocuments(site, `${address}timeline/data/`, documents);
      const loader = await readFile(path.join(folder, LOADER), "utf8");
      await site.publish(`${address}timeline/${LOADER}`, withScreen(loader, documents));
      site.publishFolder(`${address}timeline/`, folder);
    },
  };
}

/** All contestants, the floor first; `releases` are pairs of a label and a folder. */
export function listContestants(releases) {
  return [floor, react, ...releases.map(([label, folder]) => release(label, folder))];
}

async function publishDocuments(site, address, documents) {
  await site.publish(`${address}articles.json`, documents.articles);
  await site.publish(`${address}programmes.json`, documents.programmes);
}

async function bundleReact() {
  const result = await build({
    entryPoints: [fileURLToPath(new URL("react/app.jsx", SOURCES))],
    outfile: "app.js",
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
  return result.outputFiles.map(({ path, text }) => ({ name: path.split(/[\\/]/u).at(-1), text }));
}
