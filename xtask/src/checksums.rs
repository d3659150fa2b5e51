//! `SHA256SUMS`: the checksum of each file of a release, for administrators who copy it or rebuild it.

use crate::error::Error;
use release_files::checksums::{Checksums, FILE, from_text, sha256, to_text};
use std::fs;
use std::path::Path;
use walkdir::WalkDir;

/// Writes the checksums of all files below a folder into it.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn write(folder: &Path) -> Result<(), Error> {
    let text = to_text(&compute_all(folder)?);
    let path = folder.join(FILE);
    fs::write(&path, text).map_err(Error::file(&path))
}

/// Compares the files of a release with its `SHA256SUMS`.
///
/// # Errors
/// When a file differs, is missing or is not listed.
pub(crate) fn check(folder: &Path) -> Result<(), Error> {
    let path = folder.join(FILE);
    let text = fs::read_to_string(&path).map_err(Error::file(&path))?;
    let differing = differing(&from_text(&text), &compute_all(folder)?);
    if differing.is_empty() {
        return Ok(());
    }
    Err(Error::Unexpected {
        place: path.display().to_string(),
        expected: "the checksums of the files beside it".to_owned(),
        found: format!("others for {}", differing.join(", ")),
        next: "run `cargo xtask build`, and change nothing in dist/ by hand",
    })
}

/// The checksums of all files below a folder, without `SHA256SUMS` itself.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn compute_all(folder: &Path) -> Result<Checksums, Error> {
    let mut checksums = Checksums::new();
    for entry in WalkDir::new(folder) {
        let entry = entry.map_err(|error| Error::walk(folder, error))?;
        if entry.file_type().is_dir() {
            continue;
        }
        let path = entry.path();
        let name = path.strip_prefix(folder).unwrap_or(path);
        let content = fs::read(path).map_err(Error::file(path))?;
        checksums.insert(name.display().to_string(), sha256(&content));
    }
    checksums.remove(FILE);
    Ok(checksums)
}

/// The names whose checksums differ between two lists.
pub(crate) fn differing(one: &Checksums, other: &Checksums) -> Vec<String> {
    let mut names: Vec<_> = (one.keys().chain(other.keys()))
        .filter(|name| one.get(*name) != other.get(*name))
        .cloned()
        .collect();
    names.sort();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;
    use crate::test_folder::test_folder;
    use std::process::Command;

    #[test]
    fn sha256sum_accepts_the_written_file() {
        let folder = test_folder(&[("a.js", "abc"), ("data/b.json", "{}"), ("data/d", "")]);
        write(folder.path()).unwrap();
        let text = fs::read_to_string(folder.path().join(FILE)).unwrap();
        let names: Vec<_> = (text.lines())
            .map(|line| line.split_once("  ").unwrap().1)
            .collect();
        assert_eq!(names, ["a.js", "data/b.json", "data/d"], "sorted");
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert!(text.starts_with(abc), "FIPS 180-2, appendix B.1: {text}");
        let status = Command::new("sha256sum")
            .args(["--check", "--strict", "--quiet", FILE])
            .current_dir(folder.path())
            .status()
            .unwrap();
        assert!(status.success());
    }

    #[test]
    fn a_changed_added_or_removed_file_is_named() {
        let folder = test_folder(&[("kept", "1"), ("changed", "1"), ("removed", "1")]);
        write(folder.path()).unwrap();
        check(folder.path()).unwrap();
        fs::write(folder.path().join("changed"), "2").unwrap();
        fs::write(folder.path().join("added"), "1").unwrap();
        fs::remove_file(folder.path().join("removed")).unwrap();
        let message = check(folder.path()).unwrap_err().to_string();
        let expected = "others for added, changed, removed;";
        assert!(message.contains(expected), "{message}");
    }
}
