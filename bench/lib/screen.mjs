// The screen that a release's loader carries, rendered anew from the documents of the bench: what a build does
// with a site's own data.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const LOADER = "khuyen-hoc-timeline.js";

const CHECKOUT = fileURLToPath(new URL("../../", import.meta.url));
/** What the first line of a loader with a screen begins with; older releases have none. */
const FIRST_LINE = ";{const SCREEN=";

/** The text of a loader with the screen of these documents. */
export function withScreen(loader, { articles, programmes }) {
  if (!loader.startsWith(FIRST_LINE)) return loader;
  const folder = mkdtempSync(path.join(tmpdir(), "khuyen-hoc-bench-"));
  try {
    const file = (name, text) => {
      const written = path.join(folder, name);
      writeFileSync(written, text);
      return written;
    };
    const script = file(LOADER, loader);
    const job = {
      articles: file("articles.json", articles),
      programmes: file("programmes.json", programmes),
      outputs: [{ loader: { script } }],
    };
    // Optimised: 100,000 activities are indexed and filtered for each partner.
    execFileSync("cargo", ["run", "--quiet", "--locked", "--release", "--package", "prerender"], {
      cwd: CHECKOUT,
      input: JSON.stringify(job),
      stdio: ["pipe", "ignore", "inherit"],
    });
    return readFileSync(script, "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
