//! A temporary folder with files, for unit tests.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::fs;
use tempfile::TempDir;

/// A folder with these files (path and content), removed when it goes out of scope.
pub(crate) fn test_folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, content) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}
