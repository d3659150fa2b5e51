//! The crates that get into the two programs, as cargo tells.

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

/// All crates of the two programs but our own, and those of the standard library.
///
/// # Errors
/// When cargo does not tell them, or tells something we cannot read.
pub(super) fn all(checkout: &Checkout) -> Result<Vec<Crate>, Error> {
    let mut crates = of(
        checkout,
        &checkout.path("Cargo.toml"),
        &["--package", "khuyen-hoc-timeline"],
    )?;
    crates.retain(|one| !one.folder.starts_with(checkout.root()));
    let sysroot = Program::new(checkout, "rustc")
        .args(["--print", "sysroot"])
        .read()?;
    let library = Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/std/Cargo.toml");
    for mut one in of(checkout, &library, &[])? {
        if one.authors.is_empty() {
            one.authors.push("the Rust Project contributors".to_owned());
        }
        crates.push(one);
    }
    crates.sort_by(|a, b| a.name.cmp(&b.name));
    crates.dedup_by(|a, b| a.name == b.name);
    Ok(crates)
}

/// What a package needs when it runs in a browser. Macros run on the machine that builds.
fn of(checkout: &Checkout, manifest: &Path, more: &[&str]) -> Result<Vec<Crate>, Error> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let cargo = |arguments: &[&str]| {
        Program::cargo(checkout)
            .args(arguments)
            .args([
                "--locked".as_ref(),
                "--manifest-path".as_ref(),
                manifest.as_os_str(),
            ])
            // The manifests of the standard library use what is not stable.
            .env("RUSTC_BOOTSTRAP", "1")
    };
    let tree = cargo(&[
        "tree",
        "--target",
        TARGET,
        "--edges",
        "normal,no-proc-macro",
    ])
    .args(["--prefix", "none", "--format", "{p}"])
    .args(more)
    .args(if more.is_empty() {
        [].as_slice()
    } else {
        &["--features", "companion"]
    })
    .read()?;
    let wanted: BTreeSet<_> = tree
        .lines()
        .filter(|line| !line.contains("(proc-macro)"))
        .filter_map(name_of_line)
        .collect();
    let metadata = cargo(&[
        "metadata",
        "--format-version",
        "1",
        "--filter-platform",
        TARGET,
    ])
    .read()?;
    let metadata: Value =
        serde_json::from_str(&metadata).map_err(|error| unread(&error.to_string()))?;
    let packages = metadata["packages"]
        .as_array()
        .ok_or_else(|| unread("no packages"))?;
    let crates: Vec<_> = packages
        .iter()
        .filter_map(read)
        .filter(|one| wanted.contains(&one.name))
        .collect();
    if crates.len() == wanted.len() {
        Ok(crates)
    } else {
        let told = format!(
            "{} crates in one, {} in the other",
            wanted.len(),
            crates.len()
        );
        Err(unread(&told))
    }
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
