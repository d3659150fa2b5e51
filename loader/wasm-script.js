// The bytes of a wasm as a script, for servers that give out no file whose type they do not know.

export { default } from "program.wasm";
