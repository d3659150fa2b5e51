// What the build does for the scripts under test: constants, and packages from the folder of the tools.

import { register } from "node:module";

Object.assign(globalThis, { TIME_LIMIT_SECONDS: 15, WIDGET_WAIT_SECONDS: 20 });

const packages = new URL("../../.tools/npm/node_modules/", import.meta.url).href;
const resolve = `export const resolve = (name, context, next) =>
  next(name.startsWith("@noble/") ? ${JSON.stringify(packages)} + name : name, context);`;
register("data:text/javascript," + encodeURIComponent(resolve));
