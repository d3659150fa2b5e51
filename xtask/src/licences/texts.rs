//! The texts of licences, as they lie in the folder of a crate.

use super::crates::Crate;
use crate::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// What the names of such files begin with, in capitals.
const NAMES: [&str; 6] = [
    "LICENSE",
    "LICENCE",
    "COPYING",
    "COPYRIGHT",
    "NOTICE",
    "UNLICENSE",
];

/// The text of the MIT licence, below its notice of copyright.
const MIT: &str = include_str!("mit.txt");

/// The texts that come with a crate. Where it may be had under the MIT licence or another, it is had under
/// the first. Where it brings no text, that of the MIT licence stands with the names of its manifest.
///
/// # Errors
/// When a file cannot be read, or a crate brings no text and is not under the MIT licence.
pub(super) fn of(one: &Crate) -> Result<Vec<String>, Error> {
    let paths = files(&one.folder)?;
    let mut paths: Vec<_> = paths.iter().map(|path| (name(path), path)).collect();
    keep_chosen(&one.licence, &mut paths);
    if !paths.is_empty() {
        let read = |path: &PathBuf| Ok(tidy(&fs::read_to_string(path).map_err(Error::file(path))?));
        return paths.iter().map(|(_, path)| read(path)).collect();
    }
    if !offers_mit(&one.licence) {
        return Err(Error::Unexpected {
            place: one.folder.display().to_string(),
            expected: "a file with the text of its licence".to_owned(),
            found: format!("none, and the licence {:?}", one.licence),
            next: "use another crate, or have xtask/src/licences/texts.rs bring the text",
        });
    }
    let holders = match one.authors.as_slice() {
        [] => format!("the authors of {}", one.name),
        authors => authors.join(", "),
    };
    Ok(vec![mit(&holders)])
}

/// The text of the MIT licence with its notice of copyright.
pub(super) fn mit(holders: &str) -> String {
    format!("MIT License\n\nCopyright (c) {holders}\n\n{MIT}")
}

/// Of files by their names, keeps those of the chosen licence: the MIT licence, where one may choose it.
pub(super) fn keep_chosen<T>(licence: &str, files: &mut Vec<(impl AsRef<str>, T)>) {
    let names = |file: &str, part: &str| file.to_uppercase().contains(part);
    if offers_mit(licence) && files.iter().any(|(file, _)| names(file.as_ref(), "MIT")) {
        files.retain(|(file, _)| {
            !["APACHE", "UNLICENSE", "ZLIB"]
                .iter()
                .any(|other| names(file.as_ref(), other))
        });
    }
}

/// Whether one may choose the MIT licence, and it alone.
fn offers_mit(licence: &str) -> bool {
    let any_of = licence.replace('/', " OR ");
    !any_of.contains(" AND ") && any_of.split(" OR ").any(|one| one.trim() == "MIT")
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let entries = fs::read_dir(folder).map_err(Error::file(folder))?;
    let paths = entries.map(|entry| Ok(entry.map_err(Error::file(folder))?.path()));
    let mut paths: Vec<_> = paths.collect::<Result<_, Error>>()?;
    paths.retain(|path| path.is_file() && NAMES.iter().any(|start| name(path).starts_with(start)));
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().to_uppercase()
}

/// Without what differs from crate to crate and says nothing: ends of lines and space at their ends.
pub(super) fn tidy(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(str::trim_end).collect();
    format!("{}\n", lines.join("\n").trim_matches('\n'))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;
    use crate::folder_of_test::FolderOfTest;

    fn texts(test: &str, licence: &str, files: &[(&str, &str)]) -> Result<Vec<String>, Error> {
        let files: Vec<_> = (files.iter())
            .map(|(name, text)| (format!("crates/a/{name}"), *text))
            .collect();
        let mut all = vec![("crates/a/Cargo.toml", "")];
        all.extend(files.iter().map(|(name, text)| (&**name, *text)));
        let folder = FolderOfTest::with(test, &all);
        of(&Crate {
            name: "a 1.0.0".to_owned(),
            licence: licence.to_owned(),
            authors: vec!["Nguyễn A".to_owned()],
            folder: folder.path().join("crates/a"),
        })
    }

    #[test]
    fn of_two_licences_to_choose_from_the_shorter_one_is_chosen() {
        let files = [("LICENSE-MIT", "mit \r\n"), ("license-apache", "apache")];
        assert_eq!(
            texts("choice", "MIT/Apache-2.0", &files).unwrap(),
            ["mit\n"]
        );
        let both = texts("both", "MIT AND Apache-2.0", &files).unwrap();
        assert_eq!(both, ["mit\n", "apache\n"], "where both hold, both stand");
    }

    #[test]
    fn a_crate_that_brings_no_text_gets_that_of_its_licence_with_its_authors() {
        let text = texts("none", "MIT OR Apache-2.0", &[]).unwrap().concat();
        assert!(
            text.contains("Copyright (c) Nguyễn A\n\nPermission is hereby"),
            "{text}"
        );
    }

    #[test]
    fn a_crate_that_brings_no_text_of_another_licence_ends_the_build() {
        let told = texts("unknown", "Zlib", &[]).unwrap_err().to_string();
        assert!(told.contains("\"Zlib\""), "{told}");
    }
}
