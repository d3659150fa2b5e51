//! A folder for one server, gone with it.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A folder among the system's temporary ones, removed when it goes out of scope.
pub(crate) struct TempFolder(PathBuf);

impl TempFolder {
    /// A new one. Everybody may read it: Apache gives up root's rights before it opens a file.
    pub(crate) fn new(name: &str) -> Self {
        static MADE: AtomicUsize = AtomicUsize::new(0);
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let name = format!("khuyen-hoc-{name}-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        fs::create_dir(&path).expect("a new folder among the temporary ones");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("our own folder");
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// The path of something in it.
    pub(crate) fn join(&self, inside: &str) -> PathBuf {
        self.0.join(inside)
    }

    /// Writes a file in it, with the folders on the way.
    pub(crate) fn write(&self, inside: &str, text: &str) -> PathBuf {
        let path = self.join(inside);
        fs::create_dir_all(path.parent().expect("it is in our folder")).expect("our own folder");
        fs::write(&path, text).expect("our own folder");
        path
    }
}

impl Drop for TempFolder {
    fn drop(&mut self) {
        // What cannot be removed now is in the system's folder for such things.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Copies a folder and all in it, links as what they point to.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap_or_else(|error| panic!("{}: {error}", to.display()));
    let entries = fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display()));
    for entry in entries {
        let source = entry.expect("an entry of a folder that was opened").path();
        let target = to.join(source.file_name().expect("an entry has a name"));
        if source.is_dir() {
            copy(&source, &target);
        } else {
            fs::copy(&source, &target)
                .unwrap_or_else(|error| panic!("{}: {error}", source.display()));
        }
    }
}
