//! The release under test: the files that an administrator copies to a server.

use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::process::temp_folder::copy_folder;

/// The files of `dist/`.
pub(crate) struct Release {
    folder: PathBuf,
    /// Paths below the folder, without those of the compressed files beside them.
    files: Vec<String>,
}

impl Release {
    /// The release in a folder.
    ///
    /// # Errors
    /// When there is none; says what to do.
    pub(crate) fn of(folder: &Path) -> Result<Self, String> {
        if !folder.join("khuyen-hoc-timeline.js").is_file() {
            return Err(format!(
                "expected a release in {}, found none; run `cargo xtask build`",
                folder.display()
            ));
        }
        let files = files_to_serve(folder);
        Ok(Self {
            folder: folder.to_owned(),
            files,
        })
    }

    /// The files that have compressed versions beside them.
    pub(crate) fn compressed_files(&self) -> impl Iterator<Item = &str> {
        self.files()
            .filter(|file| self.folder.join(format!("{file}.gz")).is_file())
    }

    /// Paths below the folder, such as `data/articles.json`.
    pub(crate) fn files(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(String::as_str)
    }

    /// The compiled app.
    pub(crate) fn program(&self) -> &str {
        let is_wasm = |file: &&str| Path::new(file).extension().is_some_and(|end| end == "wasm");
        self.files().find(is_wasm).expect("a program")
    }

    /// The content of a file.
    pub(crate) fn read(&self, file: &str) -> Vec<u8> {
        fs::read(self.folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }

    /// The headings of activities and programmes in `fragment.html`, which is pasted inside the element.
    pub(crate) fn fallback_headings(&self) -> Vec<String> {
        let fragment = String::from_utf8(self.read("fragment.html")).expect("UTF-8");
        let parts = fragment.split("<h4>").skip(1);
        let headings = parts.map(|part| part.split_once("</h4>").expect("a heading ends").0);
        headings.map(str::to_owned).collect()
    }

    /// Copies all files, like an administrator.
    pub(crate) fn copy_to(&self, target: &Path) {
        copy_folder(&self.folder, target);
    }
}

/// The files of a release as paths below its folder, sorted, without compressed files. `SHA256SUMS`
/// is left out too: it is for administrators, and servers have no MIME type for it.
fn files_to_serve(folder: &Path) -> Vec<String> {
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    let files = entries
        .map(|entry| entry.expect("an entry of the release"))
        .filter(|entry| entry.file_type().is_file())
        .filter(|entry| {
            let extension = entry.path().extension();
            extension.is_some_and(|extension| extension != "br" && extension != "gz")
        });
    let mut names: Vec<String> = files
        .map(|entry| {
            let path = entry.path().strip_prefix(folder);
            path.expect("below the folder").display().to_string()
        })
        .collect();
    names.sort();
    names
}

/// Whether a file's name contains a hash of its content, so that the content of this name never changes.
pub(crate) fn has_hashed_name(file: &str) -> bool {
    let stem = file
        .trim_end_matches(".js")
        .trim_end_matches(".wasm")
        .trim_end_matches(".css");
    stem.rsplit_once('-')
        .is_some_and(|(_, end)| end.len() == 8 && end.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
