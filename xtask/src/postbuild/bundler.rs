//! The loader and the app for developers who use a bundler. Bundlers hash file names themselves, so these
//! names have no hash; wasm and documents are those of the release. The documents are in a module, too, for
//! bundlers that copy nothing but scripts; of the wasm the release has such a script.

use super::build_dirs::BuildDirs;
use super::scripts::{AppFiles, Scripts};
use crate::checkout::{BUNDLER_FOLDER, NAME};
use crate::error::Error;
use serde_json::Value;
use std::fmt::Write as _;
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
    let loader = with_screen(dirs, &scripts.loader_for_bundlers(files)?)?;
    dirs.write_file(&format!("{BUNDLER_FOLDER}/{NAME}.js"), loader.as_bytes())?;
    dirs.write_file(&format!("{BUNDLER_FOLDER}/{NAME}-app.js"), app.as_bytes())?;
    let documents = documents_module(dirs)?;
    dirs.write_file(
        &format!("{BUNDLER_FOLDER}/{NAME}-data.js"),
        documents.as_bytes(),
    )
}

/// Each document as a text of its name.
fn documents_module(dirs: &BuildDirs) -> Result<String, Error> {
    let mut module = String::new();
    for name in ["articles", "programmes"] {
        let path = dirs.staging().join(format!("data/{name}.json"));
        let text = fs::read_to_string(&path).map_err(Error::file(&path))?;
        // A string of JSON is one of JavaScript, too.
        let _ = writeln!(module, "export const {name} = {};", Value::from(text));
    }
    Ok(module)
}

/// The module begins with the screen of the release's own loader, which has it in its first line.
fn with_screen(dirs: &BuildDirs, loader: &str) -> Result<String, Error> {
    let path = dirs.staging().join(format!("{NAME}.js"));
    let release = fs::read_to_string(&path).map_err(Error::file(&path))?;
    let screen = release.lines().next().unwrap_or_default();
    // A module has names of its own and needs no block around them.
    Ok(format!("{}\n{loader}", screen.trim_start_matches(";{")))
}
