//! The libraries of other people that host pages use, from the npm packages of the project's tools.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Their folder on disk.
pub(super) fn folder() -> PathBuf {
    let tools = env::var_os("TOOLS").unwrap_or_default();
    Path::new(&tools).join("npm/node_modules")
}

/// The text of a file of an npm package, such as `pym.js/dist/pym.v1.min.js`.
pub(crate) fn read(file: &str) -> String {
    let path = folder().join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!(
            "expected {file} in TOOLS/npm, found {error}; `cargo xtask test` installs it ({})",
            path.display()
        )
    })
}
