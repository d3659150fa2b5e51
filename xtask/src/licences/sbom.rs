//! `sbom.cdx.json`: the third-party code in a release as `CycloneDX` 1.6, for programs that watch for known
//! vulnerabilities. Without serial number and time, so that the same sources give the same file.

use crate::error::Error;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// The name of the file in a release.
const FILE: &str = "sbom.cdx.json";

/// Something that others wrote.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Component {
    /// The kind of its registry in a package URL (`cargo`, `npm`); `None` for what comes with the compiler.
    pub(super) registry: Option<&'static str>,
    /// Its name there.
    pub(super) name: String,
    /// Its version.
    pub(super) version: String,
    /// An SPDX expression, or the older form `MIT/Apache-2.0`.
    pub(super) licence: String,
}

/// Writes the list into the folder of a release.
///
/// # Errors
/// When the file cannot be written.
pub(super) fn write(folder: &Path, version: &str, components: &[Component]) -> Result<(), Error> {
    let path = folder.join(FILE);
    let text = format!("{:#}\n", document(version, components));
    fs::write(&path, text).map_err(Error::file(&path))
}

fn document(version: &str, components: &[Component]) -> Value {
    let name = crate::checkout::NAME;
    // The standard library may have the same version of a crate as the app.
    let mut components = components.to_vec();
    components.sort();
    components.dedup();
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "application", "bom-ref": name, "name": name, "version": version,
        }},
        "components": components.iter().map(Component::entry).collect::<Vec<_>>(),
    })
}

impl Component {
    fn entry(&self) -> Value {
        let Self { name, version, .. } = self;
        let mut entry = json!({
            "type": "library",
            "bom-ref": format!("{name}@{version}"),
            "name": name,
            "version": version,
            "licenses": [{ "expression": self.expression() }],
        });
        if let Some(registry) = self.registry {
            // In a package URL, the sign before the scope of an npm package is escaped, and a plus.
            let name = name.replace('@', "%40");
            let version = version.replace('+', "%2B");
            entry["purl"] = json!(format!("pkg:{registry}/{name}@{version}"));
        }
        entry
    }

    /// The licence as SPDX has it today.
    fn expression(&self) -> String {
        let words = self.licence.replace('/', " OR ");
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;

    #[test]
    fn each_component_has_its_package_url_and_licence() {
        let component = |registry, name: &str, licence: &str| Component {
            registry,
            name: name.to_owned(),
            version: "1.2.0+x".to_owned(),
            licence: licence.to_owned(),
        };
        let components = [
            component(Some("cargo"), "leptos", "MIT"),
            component(Some("npm"), "@noble/hashes", "MIT / Apache-2.0"),
            component(None, "the Rust standard library", "MIT OR Apache-2.0"),
            component(Some("cargo"), "leptos", "MIT"),
        ];
        let document = document("0.1.0", &components);
        let listed = document["components"].as_array().unwrap();
        let purls: Vec<_> = listed.iter().map(|one| one["purl"].as_str()).collect();
        assert_eq!(
            purls,
            [
                None,
                Some("pkg:cargo/leptos@1.2.0%2Bx"),
                Some("pkg:npm/%40noble/hashes@1.2.0%2Bx")
            ]
        );
        assert_eq!(listed[2]["licenses"][0]["expression"], "MIT OR Apache-2.0");
    }
}
