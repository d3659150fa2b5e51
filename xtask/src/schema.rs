//! JSON Schema of the two documents, kept in step with the Rust types.

use crate::checkout::Checkout;
use crate::error::Error;
use khuyen_hoc_timeline::load::schema;
use std::fs;
use std::path::PathBuf;

/// Writes `schema/*.json` anew.
///
/// # Errors
/// When a file cannot be written.
pub(crate) fn write(checkout: &Checkout) -> Result<(), Error> {
    for (path, text) in files(checkout) {
        fs::write(&path, text).map_err(Error::file(&path))?;
        println!("wrote {}", path.display());
    }
    Ok(())
}

/// Holds `schema/*.json` against the Rust types.
///
/// # Errors
/// When a file cannot be read or says something else.
pub(crate) fn check(checkout: &Checkout) -> Result<(), Error> {
    for (path, text) in files(checkout) {
        if fs::read_to_string(&path).map_err(Error::file(&path))? != text {
            return Err(Error::Unexpected {
                place: path.display().to_string(),
                expected: "the schema of the Rust types".to_owned(),
                found: "another text".to_owned(),
                next: "run `cargo xtask schema`",
            });
        }
    }
    Ok(())
}

fn files(checkout: &Checkout) -> [(PathBuf, String); 2] {
    [
        (
            checkout.path("schema/articles.schema.json"),
            schema::articles(),
        ),
        (
            checkout.path("schema/programmes.schema.json"),
            schema::programmes(),
        ),
    ]
}
