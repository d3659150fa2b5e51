// The program as one module, under the address that a bundler gave it.

export * from "../element/app.js";

/** Where this module is. */
export const address = import.meta.url;
