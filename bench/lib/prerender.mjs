// What a build does with a site's own data, done with the documents of the bench: the loader's screen, and a host
// page with the timeline in its HTML.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const LOADER = "khuyen-hoc-timeline.js";

const CHECKOUT = fileURLToPath(new URL("../../", import.meta.url));
/** Where the last build left what pages are made of (xtask/src/prerender.rs). */
const WORK_FOLDER = path.join(CHECKOUT, "target/postbuild");
const ASSETS = {
  style: "style/widget.css",
  prerendered_style: "style/prerendered.css",
  hide_before_query: "hide-before-query.js",
  apply_query: "apply-query.js",
};
/** What the first line of a loader with a screen begins with; older releases have none. */
const FIRST_LINE = ";{const SCREEN=";

/** The text of a loader with the screen of these documents. */
export function withScreen(loader, documents) {
  if (!loader.startsWith(FIRST_LINE)) return loader;
  return render(documents, LOADER, loader, (script) => ({ outputs: [{ loader: { script } }] }));
}

/** Whether pages can be rendered for the release in `folder`: it must be the one that this checkout built last. */
export const canPrerender = (folder) =>
  folder === path.join(CHECKOUT, "dist") &&
  Object.values(ASSETS).every((name) => existsSync(path.join(WORK_FOLDER, name)));

/** The text of a host page with the timeline of these documents in its element. */
export function withTimeline(hostPage, documents) {
  const assets = Object.fromEntries(
    Object.entries(ASSETS).map(([asset, name]) => [asset, path.join(WORK_FOLDER, name)]),
  );
  return render(documents, "index.html", hostPage, (page) => ({
    assets,
    outputs: [{ "host-page": { page } }],
  }));
}

/** Writes `text` to a file, has it changed in place by the job that `jobFor` gives for it, and reads it. */
function render({ articles, programmes }, name, text, jobFor) {
  const folder = mkdtempSync(path.join(tmpdir(), "khuyen-hoc-bench-"));
  try {
    const write = (name, text) => {
      const file = path.join(folder, name);
      writeFileSync(file, text);
      return file;
    };
    const file = write(name, text);
    const data = {
      articles: write("articles.json", articles),
      programmes: write("programmes.json", programmes),
    };
    // Optimised: 100,000 activities are indexed and filtered for each partner.
    execFileSync("cargo", ["run", "--quiet", "--locked", "--release", "--package", "prerender"], {
      cwd: CHECKOUT,
      input: JSON.stringify({ ...data, ...jobFor(file) }),
      stdio: ["pipe", "ignore", "inherit"],
    });
    return readFileSync(file, "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
