// The page of a portal that has this page in a frame, and publishes what is made here: see docs/embedding.md, "The
// authoring page in a system of your own". This page still sends nothing to a server; its policy forbids it.

import { publishRelease } from "./publish.js";

// What the two pages say to each other first.
const HELLO = { type: "khuyen-hoc-edit", version: 1 };
const OFFER = "khuyen-hoc-site";

// A portal that publishes.
class Host {
  #port;

  constructor({ site = "", documents = {}, checksums = "" }, port) {
    this.site = String(site);
    // The documents that are online; empty where it did not say.
    this.articles = String(documents.articles ?? "");
    this.programmes = String(documents.programmes ?? "");
    // The SHA256SUMS of the release that is online.
    this.checksums = String(checksums);
    this.#port = port;
  }

  // Makes the release of a job (publish.js) and hands it over. `sending` is called when it is made. Resolves to the
  // sentence that says so; rejects with the one that says what is wrong.
  async publish({ sending, ...job }) {
    const zip = await publishRelease({ ...job, present: this.checksums });
    sending();
    const port = this.#port;
    return new Promise((resolve, reject) => {
      port.onmessage = ({ data: { published, refused } }) => {
        if (published === undefined) {
          reject(new Error(String(refused)));
        } else {
          resolve(String(published));
        }
      };
      port.postMessage({ zip: zip.buffer }, [zip.buffer]);
    });
  }
}

// Asks the page around this one whether it publishes, if it has the same origin. Resolves to a Host when it says so,
// and never where it does not.
export function findHost() {
  return new Promise((resolve) => {
    const { origin } = location;
    if (parent === window || origin === "null") {
      return;
    }
    const listen = ({ source, origin: from, data, ports: [port] }) => {
      if (source === parent && from === origin && data?.type === OFFER && port) {
        removeEventListener("message", listen);
        resolve(new Host(data, port));
      }
    };
    addEventListener("message", listen);
    parent.postMessage(HELLO, origin);
  });
}
