// Compares pictures that the browser tests have taken with those of docs/pictures, and writes a page that shows both and
// what differs: node compare.mjs WANTED TAKEN REPORT, each a folder.

import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import pixelmatch from "../../.tools/npm/node_modules/pixelmatch/index.js";
import { PNG } from "../../.tools/npm/node_modules/pngjs/lib/png.js";

/**
 * How many pixels may differ: fewer than the smallest mark has, a dot of the matrix (about 80). Pixels that differ by less
 * than an eye sees (pixelmatch's default, a tenth of the range from black to white) or only in the smoothing of an edge are
 * not counted: processors round differently. Other fonts or another browser change more; then nothing is compared
 * (xtask/src/checks/pictures.rs).
 */
const MAX_PIXELS = 50;

/** How two pictures differ, as words for people; undefined where they do not. `difference` shows where. */
export function compare(wanted, taken) {
  const size = ({ width, height }) => `${width} × ${height} px`;
  if (size(wanted) !== size(taken)) return { words: `expected ${size(wanted)}, found ${size(taken)}` };
  const { width, height } = wanted;
  const difference = new PNG({ width, height });
  const count = pixelmatch(wanted.data, taken.data, difference.data, width, height);
  if (count <= MAX_PIXELS) return undefined;
  return { words: `expected at most ${MAX_PIXELS} other pixels, found ${count}`, difference };
}

/** Compares two folders, writes the report, and returns a line for each picture that is not as it was. */
async function compareFolders(wantedFolder, takenFolder, reportFolder) {
  const pictures = async (folder) => (await readdir(folder)).filter((file) => file.endsWith(".png"));
  const [wanted, taken] = [await pictures(wantedFolder), await pictures(takenFolder)];
  await rm(reportFolder, { recursive: true, force: true });
  await mkdir(reportFolder, { recursive: true });
  const lines = [];
  const rows = [];
  for (const file of [...new Set([...wanted, ...taken])].sort()) {
    const shown = [];
    const show = async (kind, save) => {
      await save(join(reportFolder, `${kind}-${file}`));
      shown.push(`<figure><figcaption>${kind}</figcaption><img src="${kind}-${file}"></figure>`);
    };
    const folders = [["before", wanted, wantedFolder], ["now", taken, takenFolder]];
    const there = folders.filter(([, files]) => files.includes(file));
    let result = { words: there[0][0] === "now" ? "a new picture" : "no longer taken" };
    if (there.length === folders.length) {
      const read = async (folder) => PNG.sync.read(await readFile(join(folder, file)));
      result = compare(await read(wantedFolder), await read(takenFolder));
    }
    if (!result) continue;
    for (const [kind, , folder] of there) await show(kind, (to) => copyFile(join(folder, file), to));
    if (result.difference) await show("difference", (to) => writeFile(to, PNG.sync.write(result.difference)));
    lines.push(`${file}: ${result.words}`);
    rows.push(`<h2>${file}</h2><p>${result.words}</p><div>${shown.join("")}</div>`);
  }
  await writeFile(join(reportFolder, "index.html"), page(rows, taken.length));
  return lines;
}

function page(rows, count) {
  const body = rows.join("\n") || `<p>${count} pictures, all as they were.</p>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures of change</title>
<style>div { display: flex; flex-wrap: wrap; gap: 1em; align-items: start } figure { margin: 0 } img { border: 1px solid }</style>
<h1>Pictures of change</h1>
${body}
`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const lines = await compareFolders(...process.argv.slice(2));
  for (const line of lines) console.error(line);
  process.exitCode = lines.length ? 1 : 0;
}
