// Runs programs that the page holds as texts in workers: the page stays responsive, work can be stopped, and a program
// that ends, as a reader does at a damaged file that it did not expect, ends its worker and not the page.

// Starts a worker. A TypeError says that there are none here.
function start(address) {
  try {
    return new Worker(address);
  } catch (error) {
    throw new TypeError(String(error));
  }
}

// Hands a job to a program, and calls `step` with the name of each step before it is done. Resolves to its result; rejects
// with the sentence that says what is wrong. An aborted `signal` ends the worker at once.
export async function runInWorker(program, job, signal, step) {
  const address = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
  let worker;
  try {
    worker = start(address);
    return await new Promise((resolve, reject) => {
      signal?.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
      // Before the program runs: no worker could be started.
      worker.onerror = (event) => reject(new TypeError(event.message));
      worker.onmessage = ({ data }) => {
        if (data.step !== undefined) {
          step?.(data.step);
        } else if (data.error !== undefined) {
          reject(new Error(data.error));
        } else {
          resolve(data.result);
        }
      };
      worker.postMessage(job);
    });
  } finally {
    worker?.terminate();
    URL.revokeObjectURL(address);
  }
}
