//! A temporary folder for one server, and copying folders.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use walkdir::WalkDir;

/// A temporary folder, removed when it goes out of scope.
pub(crate) struct TempFolder(TempDir);

impl TempFolder {
    /// A new one, readable by all users: Apache drops root's rights before it opens a file.
    pub(crate) fn new(name: &str) -> Self {
        let folder = tempfile::Builder::new()
            .prefix(&format!("khuyen-hoc-{name}-"))
            .permissions(fs::Permissions::from_mode(0o755))
            .tempdir();
        Self(folder.expect("a new temporary folder"))
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// The path of an entry of the folder.
    pub(crate) fn join(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }

    /// Writes a file, and the folders on its path.
    pub(crate) fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.join(name);
        let parent = path.parent().expect("a path inside our folder");
        fs::create_dir_all(parent).expect("our own folder");
        fs::write(&path, text).expect("our own folder");
        path
    }
}

/// Copies a folder with everything in it; links become copies of their targets.
pub(crate) fn copy_folder(from: &Path, to: &Path) {
    for entry in WalkDir::new(from).follow_links(true) {
        let entry = entry.unwrap_or_else(|error| panic!("{error}"));
        let inside = entry.path().strip_prefix(from).expect("an entry of `from`");
        let target = to.join(inside);
        let copied = if entry.file_type().is_dir() {
            fs::create_dir_all(&target)
        } else {
            fs::copy(entry.path(), &target).map(drop)
        };
        copied.unwrap_or_else(|error| panic!("{}: {error}", entry.path().display()));
    }
}
