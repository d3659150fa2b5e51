//! The element for who builds a site with a bundler: the same programs and documents, named so that bundlers
//! find them. They give files names by their content themselves, so these have none.

use super::scripts::{Constants, Scripts};
use super::stage::Stage;
use crate::checkout::NAME;
use crate::error::Error;

/// The folder in the release; `package.json` names it.
pub(crate) const FOLDER: &str = "bundler";

/// Puts the modules into their folder.
///
/// # Errors
/// When a source does not parse or a file cannot be written.
pub(super) fn put(stage: &Stage, scripts: &Scripts, constants: &Constants) -> Result<(), Error> {
    stage.make_folder(FOLDER)?;
    for (source, file) in [
        ("src/embed/element/element.js", format!("{NAME}.js")),
        ("src/embed/bundler/app.js", format!("{NAME}-app.js")),
        (
            "src/embed/bundler/companion.js",
            format!("{NAME}-companion.js"),
        ),
    ] {
        let script = scripts.for_bundler(source, constants)?;
        stage.put(&format!("{FOLDER}/{file}"), script.as_bytes())?;
    }
    Ok(())
}
