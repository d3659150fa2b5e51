// Holds a Custom Elements Manifest against the published schema. Arguments: the folder with the packages, and
// the manifest.

const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");

const [packages, file] = process.argv.slice(2);
const from = createRequire(`${packages}/`);
const Ajv = from("ajv").default;
// The schema has an unknown word or two, of the tool that made it.
const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addSchema(from("custom-elements-manifest/schema.json"), "manifest");
// On the whole it takes a declaration of any kind, a mere class too, which says nothing of attributes.
const parts = [
  [ajv.compile({ $ref: "manifest" }), (manifest) => manifest],
  [
    ajv.compile({ $ref: "manifest#/definitions/CustomElementDeclaration" }),
    (manifest) => manifest.modules[0].declarations[0],
  ],
];

const manifest = JSON.parse(readFileSync(file, "utf8"));
const refused = (manifest) => parts.flatMap(([fits, part]) => (fits(part(manifest)) ? [] : fits.errors));

// A schema that takes anything would say nothing: mistakes that it is to see.
for (const mistake of [
  (broken) => delete broken.schemaVersion,
  (broken) => (broken.modules[0].declarations[0].attributes[0].name = 1),
  (broken) => delete broken.modules[0].declarations[0].events[0].type,
]) {
  const broken = structuredClone(manifest);
  mistake(broken);
  if (!refused(broken).length) throw new Error(`expected a broken manifest to be refused, found it taken: ${mistake}`);
}
const errors = refused(manifest);
if (errors.length) throw new Error(`${file}: expected a manifest of the schema, found ${JSON.stringify(errors, null, 1)}`);
