//! The release under test, as the files that somebody copies to a server.

use std::fs;
use std::path::{Path, PathBuf};

use crate::process::folder;

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
        let mut files = Vec::new();
        list(folder, "", &mut files);
        files.sort();
        Ok(Self {
            folder: folder.to_owned(),
            files,
        })
    }

    /// Those of them that lie there compressed too.
    pub(crate) fn compressed_files(&self) -> impl Iterator<Item = &str> {
        self.files()
            .filter(|file| self.folder.join(format!("{file}.gz")).is_file())
    }

    /// Paths below the folder, such as `data/articles.json`.
    pub(crate) fn files(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(String::as_str)
    }

    /// What a file holds.
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

    /// Copies it, as the administrator does.
    pub(crate) fn copy_to(&self, target: &Path) {
        folder::copy(&self.folder, target);
    }
}

fn list(folder: &Path, before: &str, files: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder of the release") {
        let path = entry.expect("an entry of it").path();
        let name = path.file_name().expect("an entry has a name");
        let name = format!("{before}{}", name.to_string_lossy());
        if path.is_dir() {
            list(&path, &format!("{name}/"), files);
        } else if path
            .extension()
            // `SHA256SUMS` has no ending: it is for who copies, and no server has a type for it.
            .is_some_and(|end| end != "br" && end != "gz")
        {
            files.push(name);
        }
    }
}

/// Whether a file's name holds a checksum of its content: such a name is never given to another content.
pub(crate) fn has_hashed_name(file: &str) -> bool {
    let stem = file
        .trim_end_matches(".js")
        .trim_end_matches(".wasm")
        .trim_end_matches(".css");
    stem.rsplit_once('-')
        .is_some_and(|(_, end)| end.len() == 8 && end.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
