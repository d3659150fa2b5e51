// SHA-256 from a library: browsers have their own only on pages over https, and the pages to be checked
// are often those of old portals over http.

import { sha256 as digest } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** The checksum of bytes, in hexadecimal digits. */
export function sha256(bytes) {
  return bytesToHex(digest(bytes));
}
