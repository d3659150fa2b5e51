//! The tests in JavaScript that need no browser, run by Node.js.

use crate::checkout::Checkout;
use crate::error::Error;
use crate::install;
use crate::tool_command::ToolCommand;
use std::fs;
use std::path::PathBuf;

/// The folders with tests; a file of tests ends in `.test.mjs`.
const FOLDERS: [&str; 6] = [
    "bench/tests",
    "check/tests",
    "loader/tests",
    "tests/export",
    "tests/pictures",
    "tests/schema",
];

/// What the build does for the scripts, done for the tests.
const SET_UP: &str = "check/tests/set-up.mjs";

/// Runs all of them.
///
/// # Errors
/// When Node.js is missing or a test fails.
pub(super) fn test(checkout: &Checkout) -> Result<(), Error> {
    install::npm_packages(checkout)?;
    // Named one by one: what Node.js does with a folder has changed with its versions.
    let files = files(checkout)?;
    ToolCommand::new(checkout, "node")
        .args(["--import".to_owned(), format!("./{SET_UP}")])
        .args(["--test", "--test-reporter=dot"])
        .args(files)
        .run()
}

fn files(checkout: &Checkout) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    for folder in FOLDERS {
        let folder = checkout.path(folder);
        let count = files.len();
        for entry in fs::read_dir(&folder).map_err(Error::file(&folder))? {
            let path = entry.map_err(Error::file(&folder))?.path();
            if path.to_string_lossy().ends_with(".test.mjs") {
                files.push(path);
            }
        }
        if files.len() == count {
            return Err(Error::Unexpected {
                place: folder.display().to_string(),
                expected: "files that end in .test.mjs".to_owned(),
                found: "none".to_owned(),
                next: "fix FOLDERS in xtask/src/checks/scripts.rs",
            });
        }
    }
    files.sort();
    Ok(files)
}
