// The bytes of the wasm as a module, for servers that send no file whose type they do not know.

export { default } from "app.wasm";
