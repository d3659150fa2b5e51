// Reads spreadsheets in a worker: a large one would stop the page, and one that is damaged in a way that its reader
// did not expect would end the page's program.

// The program of the page is that of the worker, too (start.js).
const program = () => document.querySelector("script[data-program]").textContent;

// Starts a worker. A TypeError says that there are none here.
function start(address) {
  try {
    return new Worker(address);
  } catch (error) {
    throw new TypeError(String(error));
  }
}

// Resolves to what the program says of the file, as JSON; rejects where it ended. An aborted `signal` ends the worker.
export async function readInWorker(name, bytes, signal) {
  const address = URL.createObjectURL(new Blob([program()], { type: "text/javascript" }));
  let worker;
  try {
    worker = start(address);
    return await new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
      // Before the program runs: no worker could be started.
      worker.onerror = (event) => reject(new TypeError(event.message));
      worker.onmessage = ({ data }) => {
        if (data.error === undefined) resolve(data.result);
        else reject(new Error(data.error));
      };
      worker.postMessage({ name, bytes });
    });
  } finally {
    worker?.terminate();
    URL.revokeObjectURL(address);
  }
}
