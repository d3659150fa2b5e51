//! The crates in the app, as cargo lists them.

use crate::checkout::Checkout;
use crate::error::Error;
use crate::program::Program;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A crate, with what its manifest says of rights.
#[derive(Clone, Debug)]
pub(super) struct Crate {
    /// Name and version.
    pub(super) name: String,
    /// The licences, as an expression of SPDX (or older: `MIT/Apache-2.0`).
    pub(super) licence: String,
    /// Who wrote it; often nobody is named.
    pub(super) authors: Vec<String>,
    /// Where its sources lie.
    pub(super) folder: PathBuf,
}

/// All crates in the app but our own. Macros run on the machine that builds.
///
/// # Errors
/// When cargo does not list them, or in a form we cannot read.
pub(super) fn all(checkout: &Checkout) -> Result<Vec<Crate>, Error> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let tree = Program::cargo(checkout)
        .args(["tree", "--locked", "--package", "khuyen-hoc-timeline"])
        .args(["--target", TARGET, "--edges", "normal,no-proc-macro"])
        .args(["--prefix", "none", "--format", "{p}"])
        .read()?;
    let wanted: BTreeSet<_> = tree
        .lines()
        .filter(|line| !line.contains("(proc-macro)"))
        .filter_map(name_of_line)
        .collect();
    let metadata = Program::cargo(checkout)
        .args(["metadata", "--locked", "--format-version", "1"])
        .args(["--filter-platform", TARGET])
        .read()?;
    let metadata: Value =
        serde_json::from_str(&metadata).map_err(|error| unread(&error.to_string()))?;
    let packages = metadata["packages"]
        .as_array()
        .ok_or_else(|| unread("no packages"))?;
    let mut crates: Vec<_> = packages
        .iter()
        .filter_map(read)
        .filter(|entry| wanted.contains(&entry.name))
        .collect();
    if crates.len() != wanted.len() {
        let (listed, found) = (wanted.len(), crates.len());
        return Err(unread(&format!(
            "{listed} crates in one, {found} in the other"
        )));
    }
    crates.retain(|entry| !entry.folder.starts_with(checkout.root()));
    crates.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(crates)
}

/// `leptos v0.8.23 (*)` is `leptos 0.8.23`.
fn name_of_line(line: &str) -> Option<String> {
    let mut words = line.split(' ');
    let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
    Some(format!("{name} {version}"))
}

fn read(package: &Value) -> Option<Crate> {
    let text = |key: &str| package[key].as_str();
    let authors = package["authors"].as_array()?.iter();
    Some(Crate {
        name: format!("{} {}", text("name")?, text("version")?),
        licence: text("license").unwrap_or_default().to_owned(),
        authors: authors
            .filter_map(|one| one.as_str().map(str::to_owned))
            .collect(),
        folder: Path::new(text("manifest_path")?).parent()?.to_owned(),
    })
}

fn unread(found: &str) -> Error {
    Error::Unexpected {
        place: "cargo tree and cargo metadata".to_owned(),
        expected: "the same crates with their manifests".to_owned(),
        found: found.to_owned(),
        next: "make xtask/src/licences/crates.rs fit the version of cargo",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_tree_names_a_crate() {
        for line in [
            "leptos v0.8.23",
            "leptos v0.8.23 (*)",
            "leptos v0.8.23 (/a path)",
        ] {
            assert_eq!(name_of_line(line).as_deref(), Some("leptos 0.8.23"));
        }
        assert_eq!(name_of_line(""), None);
    }
}
