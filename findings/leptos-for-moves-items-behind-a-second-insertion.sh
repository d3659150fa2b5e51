#!/bin/sh
# Leptos 0.8.23 (tachys 0.2.19), <For>: when keys are inserted in two places at once, items that keep their
# order are taken out of the document and put in again: those behind the later insertion. One insertion moves
# nothing, and taking both out again moves nothing.
#
# Seen on 2026-11-27, with the list 0 to 9:
#   one inserted, before 2:          moved: none
#   two inserted, before 2 and 7:    moved: 7 8 9
#   both taken out again:            moved: none
#
# What it costs: a moved element is laid out again, loses the focus and its scroll position, and a list of 655
# cards with 28 headings among them took 32 ms for the moves alone. Way round: let what comes and goes be part
# of the item behind it, not an item of its own.
#
# Needs cargo with the target wasm32-unknown-unknown, Node.js 20 and npm; takes some minutes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

mkdir src
cat > Cargo.toml <<'E'
[package]
name = "keyed"
version = "0.0.0"
edition = "2021"
publish = false

[lib]
crate-type = ["cdylib"]

[dependencies]
leptos = { version = "=0.8.23", features = ["csr"] }
tachys = "=0.2.19"
wasm-bindgen = "=0.2.129"
web-sys = { version = "0.3", features = ["HtmlElement"] }
E
cat > src/lib.rs <<'E'
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub struct Keys(RwSignal<Vec<u32>>);

#[wasm_bindgen]
impl Keys {
    pub fn set(&self, keys: Vec<u32>) {
        self.0.set(keys);
    }
}

/// Shows a keyed list in `parent`.
#[wasm_bindgen]
pub fn show(parent: web_sys::HtmlElement, keys: Vec<u32>) -> Keys {
    let keys = RwSignal::new(keys);
    let list = move || {
        view! { <For each=move || keys.get() key=|key| *key children=|key| view! { <li>{key}</li> } /> }
    };
    mount_to(parent, list).forget();
    Keys(keys)
}
E
cat > run.cjs <<'E'
const { JSDOM } = require("jsdom");
const { window } = new JSDOM("<main></main>");
const names = ["document", "Node", "Element", "HTMLElement", "Text", "Comment", "DocumentFragment"];
for (const name of [...names, "HTMLTemplateElement"]) globalThis[name] = window[name];
// web-sys asks whether the global object is a Window.
globalThis.Window = class { static [Symbol.hasInstance]() { return true; } };
const { show } = require("./out/keyed.js");

const parent = window.document.querySelector("main");
const items = () => [...parent.querySelectorAll("li")];
const keys = show(parent, Uint32Array.from([...Array(10).keys()]));

/** The items that were there before and were put in again, once these keys are shown. */
async function movedBy(...next) {
  const before = new Set(items());
  const moved = new Set();
  const observer = new window.MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (before.has(node)) moved.add(node.textContent);
    }
  });
  observer.observe(parent, { childList: true, subtree: true });
  keys.set(Uint32Array.from(next));
  while (items().map((item) => item.textContent).join() !== next.join()) await new Promise(setImmediate);
  await new Promise(setImmediate);
  observer.disconnect();
  return [...moved].join(" ") || "none";
}

(async () => {
  console.log("one inserted:", await movedBy(0, 1, 20, 2, 3, 4, 5, 6, 7, 8, 9));
  console.log("taken out:", await movedBy(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
  console.log("two inserted:", await movedBy(0, 1, 20, 2, 3, 4, 5, 6, 30, 7, 8, 9));
  console.log("both taken out:", await movedBy(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
  process.exit(0);
})();
E

cargo install --quiet --debug --locked --root . wasm-bindgen-cli --version 0.2.129
cargo build --quiet --target wasm32-unknown-unknown
bin/wasm-bindgen --target nodejs --out-dir out target/wasm32-unknown-unknown/debug/keyed.wasm
npm install --silent --no-save jsdom@26.1.0
node run.cjs | tee seen

diff - seen <<'E'
one inserted: none
taken out: none
two inserted: 7 8 9
both taken out: none
E
echo "as described"
