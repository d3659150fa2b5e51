//! A folder for one test, gone with it.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::fs;
use std::path::{Path, PathBuf};

/// The folder.
pub(crate) struct FolderOfTest(PathBuf);

impl FolderOfTest {
    /// With these files, each of a name and its content.
    pub(crate) fn with(test: &str, files: &[(&str, &str)]) -> Self {
        let name = format!("khuyen-hoc-{}-{test}", std::process::id());
        let folder = Self(std::env::temp_dir().join(name));
        for (name, content) in files {
            let path = folder.0.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
        folder
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for FolderOfTest {
    fn drop(&mut self) {
        // What cannot be removed now is in the system's folder for such things.
        let _ = fs::remove_dir_all(&self.0);
    }
}
