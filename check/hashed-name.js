// File names that contain a checksum of the content (xtask/src/postbuild/hashed_file_name.rs).

/** How such a name ends, as a regular expression of JavaScript, nginx, Apache and IIS alike. */
export const HASHED_ENDING = String.raw`-[0-9a-f]{8}\.(css|js|wasm|wasm\.js)`;

const HASHED = new RegExp(`${HASHED_ENDING}$`);

/** Whether the name contains a checksum, so that the file may be cached for ever. */
export function isHashed(name) {
  return HASHED.test(name);
}

/** Whether the name is that of the app's own file with this extension: no other name in between. */
export function isAppFile(name, extension) {
  return isHashed(name) && name.replace(HASHED, "") === "khuyen-hoc-timeline" && name.endsWith(`.${extension}`);
}
