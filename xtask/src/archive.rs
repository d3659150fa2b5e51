//! `cargo xtask archive`: any data, the timeline and the program in one file.

use crate::checkout::Checkout;
use crate::cli::Files;
use crate::error::Error;
use crate::prerender::{self, Sources};
use crate::release;
use serde_json::json;
use std::path::{Path, PathBuf};

/// Builds the release, since the program goes into the file, and writes the file.
///
/// # Errors
/// When the release does not build, or the data cannot be shown.
pub(crate) fn freeze(checkout: &Checkout, files: &Files) -> Result<(), Error> {
    release::build(checkout)?;
    let sources = Sources::in_workshop(checkout);
    let out = absolute(&files.out)?;
    let data = [absolute(&files.articles)?, absolute(&files.programmes)?];
    prerender::render(
        checkout,
        &sources,
        &data,
        &json!([sources.archive(checkout, &out)]),
    )?;
    println!("wrote {}", out.display());
    Ok(())
}

/// As seen from where the task was called, and not from the top of the checkout.
fn absolute(path: &Path) -> Result<PathBuf, Error> {
    std::path::absolute(path).map_err(Error::file(path))
}
