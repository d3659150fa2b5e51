//! `cargo xtask archive`: the app with your documents in one HTML file.

use crate::checkout::Checkout;
use crate::cli::ArchiveFiles;
use crate::error::Error;
use crate::prerender::{self, Sources};
use crate::release;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

/// Builds the release, whose app goes into the file, and writes the file.
///
/// # Errors
/// When the release does not build, or the documents cannot be shown.
pub(crate) fn build_archive(checkout: &Checkout, files: &ArchiveFiles) -> Result<(), Error> {
    let out = absolute(&files.out)?;
    let data = [absolute(&files.articles)?, absolute(&files.programmes)?];
    for file in &data {
        // A missing file is reported before the build.
        fs::metadata(file).map_err(Error::file(file))?;
    }
    release::build(checkout)?;
    let sources = Sources::in_work_dir(checkout);
    prerender::render(
        checkout,
        &sources,
        &data,
        &json!([sources.archive(checkout, &out)?]),
    )?;
    println!("wrote {}", out.display());
    Ok(())
}

/// Relative to the folder where the task was called, not to the top of the checkout.
fn absolute(path: &Path) -> Result<PathBuf, Error> {
    std::path::absolute(path).map_err(Error::file(path))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;

    #[test]
    fn files_are_relative_to_the_current_folder() {
        let here = std::env::current_dir().unwrap();
        assert_eq!(absolute(Path::new("b.html")).unwrap(), here.join("b.html"));
        let elsewhere = here.join("elsewhere.json");
        assert_eq!(absolute(&elsewhere).unwrap(), elsewhere);
    }
}
