#!/bin/sh
# Chromium 156: a radio button with a name that leaves a shadow root is never collected as long as the shadow root is
# there, nor is the tree that it stands in: the root's list of radio groups goes on holding it. Outside of shadow roots,
# without a name, in a form, or when the name is taken before it leaves, it is collected.
#
# Seen on 2026-11-28 with Chromium 156.0.8078.108 (Debian), of 20 trees put in and taken out, how many stay:
#   document, named:                      0
#   shadow root, named:                  20
#   shadow root, without a name:          0
#   shadow root, named, in a form:        0
#   shadow root, name taken before:       0
#   shadow root, name taken afterwards:  20
#
# What it costs: a component that makes its screen anew keeps every old one; a timeline of 14 activities 1,900 nodes each
# time, and what its handlers hold. Way round: take the name before the element leaves.
#
# Needs Chromium 156 on the path, Node.js 20 and npm; takes seconds.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > npm.log
npm install --silent --no-fund --no-audit puppeteer-core@24.1.1 >> npm.log

cat > probe.mjs <<'J'
import { execSync } from "node:child_process";
import puppeteer from "puppeteer-core";

const EXPECTED = {
  "document, named": 0,
  "shadow root, named": 20,
  "shadow root, without a name": 0,
  "shadow root, named, in a form": 0,
  "shadow root, name taken before": 0,
  "shadow root, name taken afterwards": 20,
};
const executablePath = execSync("command -v chromium", { encoding: "utf8" }).trim();
const browser = await puppeteer.launch({
  executablePath,
  args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
});
try {
  const version = await browser.version();
  console.log(version);
  const page = await browser.newPage();
  const tools = await page.createCDPSession();
  await tools.send("HeapProfiler.enable");
  const seen = {};
  for (const name of Object.keys(EXPECTED)) {
    await page.evaluate((name) => {
      const host = document.body.appendChild(document.createElement("div"));
      const place = name.startsWith("document") ? host : host.attachShadow({ mode: "open" });
      const attribute = name.includes("without") ? "" : "name=choice";
      const radio = `<input type=radio ${attribute}>`;
      const takeNames = (tree) => tree.querySelectorAll("input").forEach((one) => one.removeAttribute("name"));
      window.trees = Array.from({ length: 20 }, () => {
        const tree = document.createElement(name.includes("form") ? "form" : "div");
        tree.innerHTML = radio + radio;
        place.append(tree);
        if (name.includes("before")) takeNames(tree);
        tree.remove();
        if (name.includes("afterwards")) takeNames(tree);
        return new WeakRef(tree);
      });
    }, name);
    // What a first collection finalises, a second one frees.
    for (let turn = 0; turn < 3; turn += 1) await tools.send("HeapProfiler.collectGarbage");
    seen[name] = await page.evaluate(() => window.trees.filter((tree) => tree.deref()).length);
    console.log(`${`${name}:`.padEnd(36)} ${String(seen[name]).padStart(2)}`);
  }
  if (JSON.stringify(seen) !== JSON.stringify(EXPECTED)) throw new Error("no longer as seen");
  if (!version.includes("/156.")) throw new Error(`expected Chromium 156, found ${version}`);
} finally {
  await browser.close();
}
J
node probe.mjs
echo "as seen on 2026-11-28"
