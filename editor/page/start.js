// The script of edit.html: starts the page's program, which it holds. A plain script, so that the page opens from
// disk, where modules may not be loaded.

import bytes from "editor.wasm";
import init from "editor-glue";

init({ module_or_path: bytes }).then(
  () => document.querySelector("#starting").remove(),
  (error) => {
    console.error("edit.html:", error);
    document.querySelector("#starting").hidden = true;
    document.querySelector("#not-started").hidden = false;
  },
);
