//! JSON Schema of the two documents, generated from [`wire`](super::wire).

use super::wire::{ArticlesDocument, ProgrammesDocument};
use schemars::{JsonSchema, schema_for};

/// The schema of `articles.json`, as the text of the file.
pub fn articles() -> String {
    text_of::<ArticlesDocument>()
}

/// The schema of `programmes.json`, as the text of the file.
pub fn programmes() -> String {
    text_of::<ProgrammesDocument>()
}

fn text_of<T: JsonSchema>() -> String {
    // `{:#}` of a JSON value is its indented text.
    format!("{:#}\n", schema_for!(T).to_value())
}
