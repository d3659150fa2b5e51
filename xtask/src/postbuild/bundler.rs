//! The loader and the app for developers who use a bundler. Bundlers hash file names themselves, so these
//! names have no hash; wasm and documents are those of the release. The documents are in a module, too, for
//! bundlers that copy nothing but scripts; of the wasm the release has such a script.

use super::build_dirs::BuildDirs;
use super::scripts::{AppFiles, Scripts};
use crate::checkout::{BUNDLER_FOLDER, NAME};
use crate::error::Error;
use release_files::bundler::{documents_module, with_screen};
use release_files::names::{ARTICLES, LOADER, PROGRAMMES};
use std::fs;

/// Writes the three modules, when the release's loader has its screen; `app` is the text of the app module.
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
    let bundler_loader = scripts.loader_for_bundlers(files)?;
    dirs.write_work_file("bundler-loader.js", &bundler_loader)?;
    let loader = with_screen(&bundler_loader, &read(dirs, LOADER)?);
    dirs.write_file(&format!("{BUNDLER_FOLDER}/{NAME}.js"), loader.as_bytes())?;
    dirs.write_file(&format!("{BUNDLER_FOLDER}/{NAME}-app.js"), app.as_bytes())?;
    let documents = documents_module(&read(dirs, ARTICLES)?, &read(dirs, PROGRAMMES)?);
    dirs.write_file(
        &format!("{BUNDLER_FOLDER}/{NAME}-data.js"),
        documents.as_bytes(),
    )
}

fn read(dirs: &BuildDirs, name: &str) -> Result<String, Error> {
    let path = dirs.staging().join(name);
    fs::read_to_string(&path).map_err(Error::file(&path))
}
