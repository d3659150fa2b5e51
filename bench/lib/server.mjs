// A local server that sends everything compressed, as a well-kept host does.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";

import { compressOnce } from "./compressed.mjs";

const MEDIA_TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".wasm": "application/wasm",
};

/**
 * Files by address, kept in memory.
 *
 * `cacheFolder` is where compressed forms are kept from run to run.
 */
export class Site {
  #files = new Map();
  #folders = [];
  #server;

  constructor(cacheFolder) {
    this.cacheFolder = cacheFolder;
  }

  /** Serves `content` at `address`. */
  async publish(address, content) {
    const body = await compressOnce(this.cacheFolder, content);
    this.#files.set(address, { body, type: mediaType(address) });
  }

  /** Serves the files of `folder` below `address`; each is read when it is first requested. */
  publishFolder(address, folder) {
    this.#folders.push({ address, folder });
  }

  /** Listens on a port that the system chooses. */
  async start() {
    this.#server = createServer((request, response) => this.#respond(request, response));
    await new Promise((listening) => this.#server.listen(0, "127.0.0.1", listening));
    this.origin = `http://127.0.0.1:${this.#server.address().port}`;
  }

  async stop() {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  async #respond(request, response) {
    const { pathname } = new URL(request.url, this.origin);
    const address = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const file = this.#files.get(address) ?? (await this.#readFromFolders(address));
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "Content-Type": file.type,
      "Content-Encoding": "br",
      "Content-Length": file.body.length,
      "Cache-Control": "no-cache",
    });
    response.end(file.body);
  }

  async #readFromFolders(address) {
    const place = this.#folders.find((place) => address.startsWith(place.address));
    if (!place) return null;
    const name = path.normalize(address.slice(place.address.length));
    if (name.startsWith("..")) return null;
    try {
      await this.publish(address, await readFile(path.join(place.folder, name)));
    } catch (error) {
      if (error.code === "ENOENT" || error.code === "EISDIR") return null;
      throw error;
    }
    return this.#files.get(address);
  }
}

function mediaType(address) {
  return MEDIA_TYPES[path.extname(address)] ?? "application/octet-stream";
}
