//! The public API of the element, described once and written in every form that developers read: a Custom
//! Elements Manifest, TypeScript declarations, an npm package, and the tables of the documentation.
//!
//! That the running element has exactly this API is tested in a browser (`tests/browser`, spec `element_api`).

mod custom_properties;
mod declarations;
mod docs_tables;
mod events;
mod frameworks;
mod manifest;
mod model;
mod options;
mod package;

use crate::checkout::Checkout;
use crate::error::Error;
use std::fs;
use std::path::Path;

pub(crate) use docs_tables::{check as check_docs, write as write_docs};

/// The files of a release that describe the element.
pub(crate) const MANIFEST: &str = "custom-elements.json";
pub(crate) const DECLARATIONS: &str = "khuyen-hoc-timeline.d.ts";

/// Writes these files and `package.json` into the folder of a release.
///
/// # Errors
/// When the style sheet does not describe a custom property, or a file cannot be written.
pub(crate) fn write_files(checkout: &Checkout, folder: &Path) -> Result<(), Error> {
    let properties = custom_properties::read_all(checkout)?;
    let mut files = vec![
        (MANIFEST.to_owned(), manifest::text(&properties)),
        (DECLARATIONS.to_owned(), declarations::text()),
        (package::FILE.to_owned(), package::text()),
    ];
    files.extend(
        (frameworks::FRAMEWORKS.iter()).map(|framework| (framework.file(), framework.text())),
    );
    for (name, text) in files {
        let path = folder.join(name);
        fs::write(&path, text).map_err(Error::file(&path))?;
    }
    Ok(())
}
