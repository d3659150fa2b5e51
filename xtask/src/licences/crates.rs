//! The crates in the app, as cargo lists them.

use crate::checkout::Checkout;
use crate::error::Error;
use crate::tool_command::ToolCommand;
use cargo_metadata::{MetadataCommand, Package};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// A crate, with what its manifest states about its licence.
#[derive(Clone, Debug)]
pub(super) struct Crate {
    /// Name and version.
    pub(super) name: String,
    /// An SPDX expression, or its older form `MIT/Apache-2.0`.
    pub(super) licence: String,
    /// Often empty.
    pub(super) authors: Vec<String>,
    /// The folder of its sources.
    pub(super) folder: PathBuf,
}

/// All crates in the app but our own. Proc-macro crates are left out: they run at build time only.
///
/// `cargo tree` resolves features for the app alone, `cargo metadata` for the whole workspace; only the latter
/// knows the manifests.
///
/// # Errors
/// When cargo does not list them, or in a form we cannot read.
pub(super) fn all(checkout: &Checkout) -> Result<Vec<Crate>, Error> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let tree = ToolCommand::cargo(checkout)
        .args(["tree", "--locked", "--package", "khuyen-hoc-timeline"])
        // The authoring page holds its own.
        .args(["--package", "editor", "--features", "editor/csr"])
        .args(["--package", "publisher"])
        .args(["--target", TARGET, "--edges", "normal,no-proc-macro"])
        .args(["--prefix", "none", "--format", "{p}"])
        .read()?;
    let wanted: BTreeSet<_> = tree
        .lines()
        .filter(|line| !line.contains("(proc-macro)"))
        .filter_map(name_of_line)
        .collect();
    let metadata = ToolCommand::cargo(checkout)
        .args(["metadata", "--locked", "--format-version", "1"])
        .args(["--features", "editor/csr"])
        .args(["--filter-platform", TARGET])
        .read()?;
    let metadata =
        MetadataCommand::parse(metadata).map_err(|error| unexpected(&error.to_string()))?;
    let mut crates: Vec<_> = metadata
        .packages
        .iter()
        .map(Crate::from)
        .filter(|entry| wanted.contains(&entry.name))
        .collect();
    if crates.len() != wanted.len() {
        let (listed, found) = (wanted.len(), crates.len());
        return Err(unexpected(&format!(
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

impl From<&Package> for Crate {
    fn from(package: &Package) -> Self {
        let manifest = package.manifest_path.as_std_path();
        Self {
            name: format!("{} {}", package.name, package.version),
            licence: package.license.clone().unwrap_or_default(),
            authors: package.authors.clone(),
            folder: manifest.parent().unwrap_or(manifest).to_owned(),
        }
    }
}

fn unexpected(found: &str) -> Error {
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
