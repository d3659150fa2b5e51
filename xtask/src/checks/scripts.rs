//! The tests of scripts that decide something and need no browser for it, run by Node.js.

use crate::checkout::Checkout;
use crate::error::Error;
use crate::program::Program;
use std::fs;
use std::path::PathBuf;

/// Where the tests lie.
const FOLDER: &str = "tests/check";

/// Runs all of them.
///
/// # Errors
/// When Node.js is missing or a test fails.
pub(super) fn test(checkout: &Checkout) -> Result<(), Error> {
    // Named one by one: what Node.js makes of a folder changed with its versions.
    let files = files(checkout)?;
    Program::new(checkout, "node")
        .args(["--test", "--test-reporter=dot"])
        .args(files)
        .run()
}

fn files(checkout: &Checkout) -> Result<Vec<PathBuf>, Error> {
    let folder = checkout.path(FOLDER);
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).map_err(Error::file(&folder))? {
        let path = entry.map_err(Error::file(&folder))?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            files.push(path);
        }
    }
    if files.is_empty() {
        return Err(Error::Unexpected {
            place: folder.display().to_string(),
            expected: "files that end in .test.mjs".to_owned(),
            found: "none".to_owned(),
            next: "mend xtask/src/checks/scripts.rs",
        });
    }
    files.sort();
    Ok(files)
}
