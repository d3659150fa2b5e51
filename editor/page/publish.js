// What the page's program calls to publish: the files of a release, made by a program of its own
// (editor/publisher), which the page holds as a text and starts when it is first needed.

import { runInWorker } from "./worker.js";

// The text of an element of the page that holds a source.
const source = (name) => document.querySelector(`[data-source="${name}"]`).textContent;

// Makes the files and calls `step` with the name of each before it is made. Resolves to the bytes of a zip, or
// (`asZip` false) to a Map of paths to bytes; rejects with the sentence that says what is wrong. An aborted `signal`
// ends the work at once.
//
// `present` is the text of the SHA256SUMS in the folder that is published into, where that is known: the page cannot know
// its own checksum, and asks no server. Without it the lines of edit.html are missing there.
export function publishRelease(job) {
  const { articles, programmes, date, present = "", asZip = true, step, signal } = job;
  const texts = {
    sources: source("release-sources.json"),
    archiveScript: source("archive.js"),
    articles,
    programmes,
    date,
    present,
  };
  return runInWorker(source("publish-worker.js"), { ...texts, asZip }, signal, step);
}
