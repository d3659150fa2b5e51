// What the build does for the scripts under test, here and in loader/tests: constants, packages from the
// folder of the tools, and the modules that the build chooses.

import { register } from "node:module";

Object.assign(globalThis, { TIME_LIMIT_SECONDS: 15, WIDGET_WAIT_SECONDS: 20, SCREEN: null });

const at = (path) => new URL(`../../${path}`, import.meta.url).href;
const noStyles = "data:text/javascript,export default ''";
const chosen = {
  "widget.css": noStyles,
  "prerendered.css": noStyles,
  "app-source": at("loader/tests/fake-app-source.mjs"),
  "documents-source": at("loader/request.js"),
};
const resolve = `
  const chosen = ${JSON.stringify(chosen)};
  const packages = ${JSON.stringify(at(".tools/npm/node_modules/"))};
  export const resolve = (name, context, next) =>
    next(chosen[name] ?? (name.startsWith("@noble/") ? packages + name : name), context);`;
register("data:text/javascript," + encodeURIComponent(resolve));
