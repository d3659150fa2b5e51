// The app where this very script holds all of it: in our own pages, which must work in a frame of an
// opaque origin and opened from disk, where neither modules nor requests are allowed.

import bytes from "app.wasm";
import { createApp } from "app-module";

export default {
  importApp: async () => ({ createApp }),
  fetchWasm: async () => bytes,
};
