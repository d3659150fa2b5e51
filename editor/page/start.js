// The script of edit.html: starts the page's program, which it holds. A plain script, so that the page opens from
// disk, where modules may not be loaded. In a worker, the same script reads files (components/reading.rs).

import bytes from "editor.wasm";
import init, { readWorkbook } from "editor-glue";

const ready = init({ module_or_path: bytes });

function startPage() {
  ready.then(
    () => document.querySelector("#starting").remove(),
    (error) => {
      console.error("edit.html:", error);
      document.querySelector("#starting").hidden = true;
      document.querySelector("#not-started").hidden = false;
    },
  );
}

function readFiles() {
  addEventListener("message", async ({ data: { name, bytes: file } }) => {
    try {
      await ready;
      postMessage({ result: readWorkbook(name, file) });
    } catch (error) {
      postMessage({ error: String(error?.message ?? error) });
    }
  });
}

if (typeof document === "undefined") readFiles();
else startPage();
