//! `SHA256SUMS`: what each file of a release is, for whoever copies it or makes it anew.

use crate::error::Error;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The name that GNU's tools and their users know; `sha256sum -c SHA256SUMS` reads it.
pub(crate) const FILE: &str = "SHA256SUMS";

/// A SHA-256 in hexadecimal for each file, by its name from the top of the release.
pub(crate) type Sums = BTreeMap<String, String>;

/// Writes the sums of all files in a folder, of those in its folders too, into it.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn write(folder: &Path) -> Result<(), Error> {
    let mut text = String::new();
    for (name, sum) in of(folder)? {
        // Two spaces, as the format has it: the second stands for a file read as text.
        let _ = writeln!(text, "{sum}  {name}");
    }
    let path = folder.join(FILE);
    fs::write(&path, text).map_err(Error::file(&path))
}

/// Holds the files of a release against its sums.
///
/// # Errors
/// When a file is another than the sums say, is missing, or is not in them.
pub(crate) fn check(folder: &Path) -> Result<(), Error> {
    let path = folder.join(FILE);
    let text = fs::read_to_string(&path).map_err(Error::file(&path))?;
    let written: Sums = (text.lines())
        .filter_map(|line| line.split_once("  "))
        .map(|(sum, name)| (name.to_owned(), sum.to_owned()))
        .collect();
    let differing = differing(&written, &of(folder)?);
    if differing.is_empty() {
        return Ok(());
    }
    Err(Error::Unexpected {
        place: path.display().to_string(),
        expected: "the sums of the files beside it".to_owned(),
        found: format!("others for {}", differing.join(", ")),
        next: "run `cargo xtask build`, and change nothing in dist/ by hand",
    })
}

/// The sums of all files in a folder but the list of them.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn of(folder: &Path) -> Result<Sums, Error> {
    let mut sums = Sums::new();
    add(folder, "", &mut sums)?;
    sums.remove(FILE);
    Ok(sums)
}

/// The names for which two lists do not say the same.
pub(crate) fn differing(one: &Sums, other: &Sums) -> Vec<String> {
    let mut names: Vec<_> = (one.keys().chain(other.keys()))
        .filter(|name| one.get(*name) != other.get(*name))
        .cloned()
        .collect();
    names.sort();
    names.dedup();
    names
}

fn add(folder: &Path, before: &str, sums: &mut Sums) -> Result<(), Error> {
    for entry in fs::read_dir(folder).map_err(Error::file(folder))? {
        let entry = entry.map_err(Error::file(folder))?;
        let (path, name) = (entry.path(), entry.file_name());
        let name = format!("{before}{}", name.to_string_lossy());
        if path.is_dir() {
            add(&path, &format!("{name}/"), sums)?;
        } else {
            let content = fs::read(&path).map_err(Error::file(&path))?;
            sums.insert(name, sha256(&content));
        }
    }
    Ok(())
}

/// The SHA-256 of a content, in hexadecimal digits.
pub(crate) fn sha256(content: &[u8]) -> String {
    Sha256::digest(content)
        .iter()
        .fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;
    use crate::folder_of_test::FolderOfTest;
    use std::process::Command;

    #[test]
    fn the_sums_are_those_that_the_systems_own_tool_finds() {
        let files = [("a.js", "abc"), ("data/b.json", "{}"), ("data/d", "")];
        let folder = FolderOfTest::with("sums", &files);
        write(folder.path()).unwrap();
        let text = fs::read_to_string(folder.path().join(FILE)).unwrap();
        let names: Vec<_> = (text.lines())
            .map(|line| line.split_once("  ").unwrap().1)
            .collect();
        assert_eq!(names, ["a.js", "data/b.json", "data/d"], "sorted");
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert!(text.starts_with(abc), "FIPS 180-2, appendix B.1: {text}");
        let told = Command::new("sha256sum")
            .args(["--check", "--strict", "--quiet", FILE])
            .current_dir(folder.path())
            .status()
            .unwrap();
        assert!(told.success());
    }

    #[test]
    fn a_file_that_was_changed_added_or_lost_is_named() {
        let files = [("kept", "1"), ("changed", "1"), ("lost", "1")];
        let folder = FolderOfTest::with("changed sums", &files);
        write(folder.path()).unwrap();
        check(folder.path()).unwrap();
        fs::write(folder.path().join("changed"), "2").unwrap();
        fs::write(folder.path().join("added"), "1").unwrap();
        fs::remove_file(folder.path().join("lost")).unwrap();
        let told = check(folder.path()).unwrap_err().to_string();
        assert!(told.contains("others for added, changed, lost;"), "{told}");
    }
}
