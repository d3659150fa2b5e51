//! The third-party code in a release: `LICENSES.txt` for people, `sbom.cdx.json` for programs.

mod crates;
mod sbom;
mod standard_library;
mod texts;

use crate::checkout::Checkout;
use crate::error::Error;
use sbom::Component;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The name of the file in a release.
const FILE: &str = "LICENSES.txt";

/// The npm packages in the scripts: what they are for, and the file with their licence; all are under the MIT
/// licence.
const PACKAGES: [(&str, &str, &str); 2] = [
    ("esbuild", "helpers in the scripts", "LICENSE.md"),
    ("@noble/hashes", "SHA-256 in the self-test page", "LICENSE"),
];

const HEAD: &str = "\
What others wrote and is in the programs and scripts of khuyen-hoc-timeline, and the terms of each. Where
there was a choice with the MIT licence in it, that was chosen.

Mã nguồn của người khác có trong chương trình này và giấy phép của từng phần.
";

/// Writes the licences of all third-party code into the folder of a release, and the list of it.
///
/// # Errors
/// When cargo does not list the crates, or one of them has no licence text.
pub(crate) fn write(checkout: &Checkout, folder: &Path) -> Result<(), Error> {
    let mut users: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut list = String::new();
    let mut components = Vec::new();
    for entry in crates::all(checkout)? {
        let _ = writeln!(list, "{}: {}", entry.name, entry.licence);
        components.push(component(Some("cargo"), &entry.name, &entry.licence));
        for text in texts::of(&entry)? {
            users.entry(text).or_default().push(entry.name.clone());
        }
    }
    for notice in standard_library::all(checkout)? {
        let _ = writeln!(list, "{}: {}", notice.name, notice.licence);
        let registry = notice.is_crate.then_some("cargo");
        components.push(component(registry, &notice.name, &notice.licence));
        for text in notice.texts {
            users.entry(text).or_default().push(notice.name.clone());
        }
    }
    for (name, part, licence) in PACKAGES {
        let package = checkout.npm().join("node_modules").join(name);
        let version = npm_version(&package)?;
        components.push(component(Some("npm"), &format!("{name} {version}"), "MIT"));
        let path = package.join(licence);
        let text = fs::read_to_string(&path).map_err(Error::file(&path))?;
        let _ = writeln!(list, "{name} ({part}): MIT");
        users
            .entry(texts::tidy(&text))
            .or_default()
            .push(name.to_owned());
    }
    sbom::write(folder, env!("CARGO_PKG_VERSION"), &components)?;
    let path = folder.join(FILE);
    fs::write(&path, render(&list, &users)).map_err(Error::file(&path))
}

/// What `name` (a name and a version) names.
fn component(registry: Option<&'static str>, name: &str, licence: &str) -> Component {
    let (name, version) = name.rsplit_once(' ').unwrap_or((name, ""));
    Component {
        registry,
        name: name.to_owned(),
        version: version.to_owned(),
        licence: licence.to_owned(),
    }
}

/// The version of an installed package of npm.
fn npm_version(package: &Path) -> Result<String, Error> {
    let path = package.join("package.json");
    let text = fs::read_to_string(&path).map_err(Error::file(&path))?;
    let manifest: Value = serde_json::from_str(&text).unwrap_or_default();
    let version = manifest["version"].as_str();
    version.map(str::to_owned).ok_or_else(|| Error::Unexpected {
        place: path.display().to_string(),
        expected: "a `version`".to_owned(),
        found: "none".to_owned(),
        next: "delete .tools/npm and build again",
    })
}

/// The list of packages, then each text once under the names of its packages; the most shared text comes first.
fn render(list: &str, users: &BTreeMap<String, Vec<String>>) -> String {
    let mut texts: Vec<_> = users.iter().collect();
    texts.sort_by_key(|(text, names)| (std::cmp::Reverse(names.len()), (*names).clone(), *text));
    let mut all = format!("{HEAD}\n{list}");
    for (text, names) in texts {
        let _ = write!(all, "\n{}\n{}\n\n{text}", "=".repeat(80), names.join(", "));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shared_text_is_listed_once() {
        let named = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let users = [
            ("one\n".to_owned(), named(&["c 1"])),
            ("two\n".to_owned(), named(&["a 1", "b 1"])),
        ];
        let all = render("a 1: MIT\n", &users.into());
        assert_eq!(all.matches("two").count(), 1);
        assert!(all.contains("\na 1, b 1\n\ntwo\n"), "{all}");
        assert!(all.find("two") < all.find("one"), "{all}");
    }
}
