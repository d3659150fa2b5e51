//! The licence texts in the folder of a crate.

use super::crates::Crate;
use crate::error::Error;
use spdx::{Expression, ParseMode};
use std::fs;
use std::path::{Path, PathBuf};

/// Prefixes of the names of such files, in capitals.
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
/// The text of the licence of three clauses of the University of California, below its notice of copyright.
const BSD_3_CLAUSE: &str = include_str!("bsd-3-clause.txt");

/// The text of Mozilla's licence, which asks for the address of the source as well.
const MPL_2_0: &str = include_str!("mpl-2.0.txt");

/// The licence texts of a crate. The MIT licence is chosen where it is offered; a crate without a text gets that
/// of its licence with the authors of its manifest.
///
/// # Errors
/// When a file cannot be read, or a crate has no text and a licence whose text is not here.
pub(super) fn of(entry: &Crate) -> Result<Vec<String>, Error> {
    let paths = files(&entry.folder)?;
    let mut paths: Vec<_> = paths.iter().map(|path| (name(path), path)).collect();
    keep_chosen(&entry.licence, &mut paths);
    if !paths.is_empty() {
        let read = |path: &PathBuf| Ok(tidy(&fs::read_to_string(path).map_err(Error::file(path))?));
        return paths.iter().map(|(_, path)| read(path)).collect();
    }
    let holders = match entry.authors.as_slice() {
        [] => format!("the authors of {}", entry.name),
        authors => authors.join(", "),
    };
    if offers(&entry.licence, "MIT") {
        return Ok(vec![mit(&holders)]);
    }
    if offers(&entry.licence, "BSD-3-Clause") {
        return Ok(vec![format!("Copyright (c) {holders}\n\n{BSD_3_CLAUSE}")]);
    }
    if offers(&entry.licence, "MPL-2.0") {
        let (name, version) = entry.name.split_once(' ').unwrap_or((&entry.name, ""));
        let source = format!("https://crates.io/crates/{name}/{version}");
        return Ok(vec![format!("The source code: {source}\n\n{MPL_2_0}")]);
    }
    Err(Error::Unexpected {
        place: entry.folder.display().to_string(),
        expected: "a file with the text of its licence".to_owned(),
        found: format!("none, and the licence {:?}", entry.licence),
        next: "use another crate, or have xtask/src/licences/texts.rs bring the text",
    })
}

/// The text of the MIT licence with its notice of copyright.
pub(super) fn mit(holders: &str) -> String {
    format!("MIT License\n\nCopyright (c) {holders}\n\n{MIT}")
}

/// Keeps the files of the chosen licence, recognised by their names.
pub(super) fn keep_chosen<T>(licence: &str, files: &mut Vec<(impl AsRef<str>, T)>) {
    let names = |file: &str, part: &str| file.to_uppercase().contains(part);
    if offers(licence, "MIT") && files.iter().any(|(file, _)| names(file.as_ref(), "MIT")) {
        files.retain(|(file, _)| {
            !["APACHE", "UNLICENSE", "ZLIB"]
                .iter()
                .any(|other| names(file.as_ref(), other))
        });
    }
}

/// Whether the licence of this name alone satisfies a licence expression.
fn offers(licence: &str, name: &str) -> bool {
    Expression::parse_mode(licence, ParseMode::LAX).is_ok_and(|expression| {
        expression.evaluate(|requirement| requirement.license.id() == spdx::license_id(name))
    })
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

/// The text without differences in line ends and trailing spaces, so that equal texts compare equal.
pub(super) fn tidy(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(str::trim_end).collect();
    format!("{}\n", lines.join("\n").trim_matches('\n'))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;
    use crate::test_folder::test_folder;

    fn texts(licence: &str, files: &[(&str, &str)]) -> Result<Vec<String>, Error> {
        let files: Vec<_> = (files.iter())
            .map(|(name, text)| (format!("crates/a/{name}"), *text))
            .collect();
        let mut all = vec![("crates/a/Cargo.toml", "")];
        all.extend(files.iter().map(|(name, text)| (&**name, *text)));
        let folder = test_folder(&all);
        of(&Crate {
            name: "a 1.0.0".to_owned(),
            licence: licence.to_owned(),
            authors: vec!["Nguyễn A".to_owned()],
            folder: folder.path().join("crates/a"),
        })
    }

    #[test]
    fn mit_is_chosen_where_it_is_offered() {
        let files = [("LICENSE-MIT", "mit \r\n"), ("license-apache", "apache")];
        assert_eq!(texts("MIT/Apache-2.0", &files).unwrap(), ["mit\n"]);
        let both = texts("MIT AND Apache-2.0", &files).unwrap();
        assert_eq!(both, ["mit\n", "apache\n"], "both licences apply");
    }

    #[test]
    fn a_crate_without_text_gets_that_of_its_licence_with_its_authors() {
        let text = texts("MIT OR Apache-2.0", &[]).unwrap().concat();
        assert!(
            text.contains("Copyright (c) Nguyễn A\n\nPermission is hereby"),
            "{text}"
        );
        let text = texts("MPL-2.0", &[]).unwrap().concat();
        assert!(
            text.starts_with("The source code: https://crates.io/crates/a/1.0.0\n\nMozilla"),
            "{text}"
        );
        let text = texts("BSD-3-Clause", &[]).unwrap().concat();
        assert!(
            text.starts_with("Copyright (c) Nguyễn A\n\nRedistribution"),
            "{text}"
        );
    }

    #[test]
    fn a_crate_without_text_of_another_licence_is_an_error() {
        let message = texts("Zlib", &[]).unwrap_err().to_string();
        assert!(message.contains("\"Zlib\""), "{message}");
    }
}
