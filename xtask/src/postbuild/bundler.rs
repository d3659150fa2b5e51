//! The loader and the app for developers who use a bundler. Bundlers hash file names themselves, so these
//! names have no hash; wasm and documents are those of the release.

use super::build_dirs::BuildDirs;
use super::scripts::{AppFiles, Scripts};
use crate::checkout::{BUNDLER_FOLDER, NAME};
use crate::error::Error;

/// Writes the two modules; `app` is the text of the app module.
///
/// # Errors
/// When a source does not parse or a file cannot be written.
pub(super) fn write(
    dirs: &BuildDirs,
    scripts: &Scripts,
    files: &AppFiles,
    app: &str,
) -> Result<(), Error> {
    dirs.create_dir(BUNDLER_FOLDER)?;
    let loader = scripts.loader_for_bundlers(files)?;
    dirs.write_file(&format!("{BUNDLER_FOLDER}/{NAME}.js"), loader.as_bytes())?;
    dirs.write_file(&format!("{BUNDLER_FOLDER}/{NAME}-app.js"), app.as_bytes())
}
