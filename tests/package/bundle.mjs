// Builds a developer's site with one bundler after the other, each into `bundled/` and its name, and looks for what
// should not be published. Arguments: the folder with the bundlers, and that of the site.
//
// Without configuration, but for Rollup, which finds no package without a plugin. Two forms of esbuild and of
// Rollup, since they differ in what the import needs.

import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [packages, site] = process.argv.slice(2);
const from = createRequire(`${packages}/`);
const entry = path.join(site, "main.js");

const { importMetaAssets } = from("@web/rollup-plugin-import-meta-assets");
const rspack = await import(pathToFileURL(from.resolve("@rspack/core")));

const BUNDLERS = {
  webpack: likeWebpack(from("webpack")),
  rspack: likeWebpack(rspack.rspack),
  parcel,
  rollup: rollup([]),
  "rollup-with-assets": rollup([importMetaAssets()]),
  "esbuild-one-script": esbuild({}),
  "esbuild-modules": esbuild({ format: "esm", splitting: true }),
};

for (const [name, build] of Object.entries(BUNDLERS)) {
  const folder = path.join(site, "bundled", name);
  mkdirSync(folder, { recursive: true });
  await build(folder);
  tellOfDisk(name, folder);
}

function likeWebpack(bundler) {
  return (folder) =>
    new Promise((resolve, reject) => {
      copyPage(folder);
      const output = { path: folder, filename: "main.js" };
      bundler({ mode: "production", context: site, entry, output }, (error, stats) =>
        error || stats.hasErrors() ? reject(error ?? new Error(stats.toString())) : resolve(),
      );
    });
}

function parcel(folder) {
  const program = path.join(path.dirname(from.resolve("parcel/package.json")), "lib/bin.js");
  const options = ["--dist-dir", folder, "--public-url", "./", "--no-cache", "--no-source-maps", "--log-level", "warn"];
  // As written, or the page has no <head>, where the browser tests put their recorder.
  const { status } = spawnSync(process.execPath, [program, "build", "index.html", "--no-optimize", ...options], {
    cwd: site,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error(`parcel: expected it to build, found status ${status}`);
}

function rollup(plugins) {
  return async (folder) => {
    copyPage(folder);
    const { nodeResolve } = from("@rollup/plugin-node-resolve");
    const bundle = await from("rollup").rollup({ input: entry, plugins: [nodeResolve(), ...plugins] });
    await bundle.write({ dir: folder, format: "es" });
  };
}

function esbuild(options) {
  return async (folder) => {
    copyPage(folder);
    await from("esbuild").build({ entryPoints: [entry], bundle: true, outdir: folder, logLevel: "warning", ...options });
  };
}

function copyPage(folder) {
  copyFileSync(path.join(site, "index.html"), path.join(folder, "index.html"));
}

/** What is published tells nobody where it was built. */
function tellOfDisk(name, folder) {
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const text = readFileSync(path.join(file.parentPath, file.name), "latin1");
    const told = ["file:///", site].find((trace) => text.includes(trace));
    if (told) throw new Error(`${name}: expected no address of the builder's disk, found ${told} in ${file.name}`);
  }
}
