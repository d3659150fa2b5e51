// The page of a library as a site would publish it: bundled and minified for production.

import path from "node:path";

import { build } from "esbuild";

const LOADERS = {
  // Icon fonts, requested where a rule asks for them.
  ...Object.fromEntries([".eot", ".svg", ".ttf", ".woff", ".woff2"].map((ending) => [ending, "file"])),
  // TimelineJS3 imports the source of the style sheet that its README has one import besides.
  ".less": "empty",
};

/** The files of the bundle, `app.js` and `app.css` among them, as names and contents. */
export async function bundle(entryPoint) {
  const result = await build({
    entryPoints: [entryPoint],
    outdir: path.dirname(entryPoint),
    entryNames: "app",
    assetNames: "[name]",
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    loader: LOADERS,
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  return result.outputFiles.map(({ path: file, contents }) => ({ name: path.basename(file), contents }));
}
