// Brotli at its best level, computed once: the result is kept in a folder, named by a checksum of
// what was compressed. 100,000 activities take minutes.

import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);
const BEST_QUALITY = 11;

/** The brotli form of `content`, from `folder` if it is there. */
export async function compressOnce(folder, content) {
  const bytes = Buffer.from(content);
  const checksum = createHash("sha256").update(bytes).digest("hex");
  const file = path.join(folder, `${checksum}.br`);
  try {
    return await readFile(file);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  const compressed = await compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BEST_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  await mkdir(folder, { recursive: true });
  // Written under another name first: a run that is interrupted must not leave half a file.
  await writeFile(`${file}.part`, compressed);
  await rename(`${file}.part`, file);
  return compressed;
}
