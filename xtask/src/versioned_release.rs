//! `cargo xtask release`: a version as administrators get it, with what they need to trust it and to go back.

use crate::checkout::{Checkout, NAME};
use crate::cli::TestSelection;
use crate::error::Error;
use crate::tool_command::ToolCommand;
use crate::{checks, reproducible};
use release_files::checksums::sha256;
use release_files::zipped;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use walkdir::WalkDir;

/// Where each version gets a folder.
const FOLDER: &str = "target/releases";

/// Tests everything, builds twice from the same sources, and puts the files of `dist/` into one zip beside its
/// checksum and its notes.
///
/// # Errors
/// When something is not committed, the changelog lacks the version, a test fails, or the two builds differ.
pub(crate) fn make(checkout: &Checkout) -> Result<(), Error> {
    let version = env!("CARGO_PKG_VERSION");
    expect_committed(checkout)?;
    let changelog = checkout.path("CHANGELOG.md");
    let text = fs::read_to_string(&changelog).map_err(Error::file(&changelog))?;
    let changes = section(&text, version).ok_or_else(|| Error::Unexpected {
        place: changelog.display().to_string(),
        expected: format!("a heading “## {version}” with a date, and what changed below it"),
        found: "none".to_owned(),
        next: "name the version there; what is not released stays under “Unreleased”",
    })?;
    checks::run(checkout, TestSelection::default())?;
    reproducible::check(checkout)?;

    let folder = checkout.path(FOLDER).join(version);
    fs::create_dir_all(&folder).map_err(Error::file(&folder))?;
    let name = format!("{NAME}-{version}.zip");
    let zip = zipped::zip(&files(&checkout.dist())?).map_err(|source| Error::Unexpected {
        place: name.clone(),
        expected: "files that fit into a zip".to_owned(),
        found: source.to_string(),
        next: "copy dist/ itself",
    })?;
    let checksum = sha256(&zip);
    for (file, content) in [
        (name.clone(), zip),
        (
            format!("{name}.sha256"),
            format!("{checksum}  {name}\n").into_bytes(),
        ),
        (
            "NOTES.md".to_owned(),
            notes(version, &name, &checksum, changes).into_bytes(),
        ),
    ] {
        let path = folder.join(file);
        fs::write(&path, content).map_err(Error::file(&path))?;
    }
    println!(
        "\n{} is ready. To name it in the history:\n\n    git tag -a v{version} -m {version}",
        folder.display()
    );
    Ok(())
}

/// A release is what the history holds, so that anybody can build it again.
fn expect_committed(checkout: &Checkout) -> Result<(), Error> {
    let changed = ToolCommand::new(checkout, "git")
        .args(["status", "--porcelain"])
        .read()?;
    if changed.trim().is_empty() {
        return Ok(());
    }
    Err(Error::Unexpected {
        place: "git status".to_owned(),
        expected: "everything committed".to_owned(),
        found: changed.trim_end().to_owned(),
        next: "commit it, or put it away",
    })
}

fn files(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, Error> {
    let mut files = BTreeMap::new();
    for entry in WalkDir::new(folder) {
        let entry = entry.map_err(|error| Error::walk(folder, error))?;
        if !entry.file_type().is_file() {
            continue;
        }
        let path = entry.path();
        let name = path.strip_prefix(folder).unwrap_or(path);
        let content = fs::read(path).map_err(Error::file(path))?;
        files.insert(name.display().to_string(), content);
    }
    Ok(files)
}

/// What the changelog says of a version: the text below its heading, up to the next.
fn section<'a>(changelog: &'a str, version: &str) -> Option<&'a str> {
    let heading = format!("\n## {version}");
    let (_, rest) = changelog.split_once(&heading)?;
    let (rest_of_heading, text) = rest.split_once('\n')?;
    let is_longer = rest_of_heading.starts_with(|c: char| c == '.' || c.is_ascii_digit());
    let end = text.find("\n## ").unwrap_or(text.len());
    (!is_longer).then(|| text[..end].trim())
}

fn notes(version: &str, zip: &str, checksum: &str, changes: &str) -> String {
    format!(
        "# {NAME} {version}\n\n\
         | file | SHA-256 |\n| --- | --- |\n| `{zip}` | `{checksum}` |\n\n\
         Checked by `sha256sum -c {zip}.sha256`. In the zip, `SHA256SUMS` has each file and `sbom.cdx.json` the\n\
         third-party code.\n\n\
         ## To install\n\n\
         Keep the folder of the version before. Unpack the zip into an empty folder, copy your own `data/` over it if it is\n\
         not the published one, and put it in the place of the folder. `check.html` there says whether all is well.\n\n\
         ## To go back\n\n\
         Put the folder of the version before in its place again. Pages need no change: the script's name is the same in\n\
         every version.\n\n\
         ## Changes\n\n{changes}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHANGELOG: &str = "# Changelog\n\n## Unreleased\n\nSoon.\n\n## 1.2.0 (2026-12-01)\n\n- Faster.\n\n## 1.1.0\n\n- First.\n";

    #[test]
    fn a_version_has_the_changes_below_its_heading() {
        for (version, expected) in [
            ("1.2.0", Some("- Faster.")),
            ("1.1.0", Some("- First.")),
            ("1.2", None),
            ("2.0.0", None),
        ] {
            assert_eq!(section(CHANGELOG, version), expected, "{version}");
        }
    }

    #[test]
    fn the_notes_say_how_to_check_install_and_go_back() {
        let notes = notes("1.2.0", "a.zip", "abc", "- Faster.");
        for part in [
            "`a.zip` | `abc`",
            "sha256sum -c a.zip.sha256",
            "To go back",
            "- Faster.",
        ] {
            assert!(notes.contains(part), "{part} in {notes}");
        }
    }
}
