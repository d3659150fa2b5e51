// Makes the files of a release in a worker, so that the page stays responsive: rendering and compressing take some
// seconds. The page starts it with the texts it holds (publish.js).

import bytes from "publisher.wasm";
import init, { publishFiles, publishZip } from "publisher-glue";

const ready = init({ module_or_path: bytes });

addEventListener("message", async ({ data: job }) => {
  const step = (name) => postMessage({ step: name });
  const { sources, archiveScript, articles, programmes, date, present } = job;
  const texts = [sources, archiveScript, articles, programmes, date, present];
  try {
    await ready;
    postMessage({ result: (job.asZip ? publishZip : publishFiles)(...texts, step) });
  } catch (error) {
    // What the program refuses, it says in a text; anything else is a fault of ours.
    postMessage({ error: typeof error === "string" ? error : String(error?.message ?? error) });
  }
});
