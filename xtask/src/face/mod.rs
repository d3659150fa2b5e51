//! What the element shows to developers, said once and written in every form they read: a Custom Elements
//! Manifest, declarations for TypeScript, a package of npm, and the tables of the documentation.

mod declarations;
mod docs;
mod events;
mod manifest;
mod options;
mod package;
mod style;
mod table;

use crate::checkout::Checkout;
use crate::error::Error;
use std::fs;
use std::path::Path;

pub(crate) use docs::{check, write};

/// The files of a release that tell of the element, by name.
pub(crate) const MANIFEST: &str = "custom-elements.json";
pub(crate) const DECLARATIONS: &str = "khuyen-hoc-timeline.d.ts";
pub(crate) const REACT: &str = "khuyen-hoc-timeline.react.d.ts";

/// Writes them into the folder of a release.
///
/// # Errors
/// When the style sheet does not tell its properties, or a file cannot be written.
pub(crate) fn put(checkout: &Checkout, folder: &Path) -> Result<(), Error> {
    let properties = style::properties_of(checkout)?;
    for (name, text) in [
        (MANIFEST, manifest::text(&properties)),
        (DECLARATIONS, declarations::text()),
        (REACT, declarations::for_react()),
        (package::FILE, package::text()),
    ] {
        let path = folder.join(name);
        fs::write(&path, text).map_err(Error::file(&path))?;
    }
    Ok(())
}
