//! `package.json`: the release as an npm package.

use super::frameworks::FRAMEWORKS;
use super::model::ELEMENT;
use super::{DECLARATIONS, MANIFEST};
use crate::checkout::{BUNDLER_FOLDER, NAME};
use serde_json::Value;

/// The name of the file.
pub(super) const FILE: &str = "package.json";

/// The file, as text. Written in order, since the order of conditions counts: "types" comes first.
///
/// - The project has no licence yet: none is claimed, and nothing can be published by mistake.
/// - Of `exports`, the types for frameworks are for their types alone. The script that pages name is not for
///   bundlers; whoever guesses its name gets the one that is. The files themselves are for pages that reference them.
/// - `main` and `module` are for tools that do not read `exports`.
/// - `sideEffects`: they define the element; bundlers must not drop them as unused.
/// - `files`: everything but the precompressed ones.
pub(super) fn text() -> String {
    let version = env!("CARGO_PKG_VERSION");
    let description = Value::from(ELEMENT);
    let for_bundlers = format!("./{BUNDLER_FOLDER}/{NAME}.js");
    let for_frameworks = FRAMEWORKS.each_ref().map(|framework| {
        let (name, file) = (framework.name, framework.file());
        format!("    \"./{name}\": {{ \"types\": \"./{file}\" }},\n")
    });
    let for_frameworks = for_frameworks.concat();
    format!(
        r#"{{
  "name": "{NAME}",
  "version": "{version}",
  "description": {description},
  "license": "UNLICENSED",
  "private": true,
  "type": "module",
  "exports": {{
    ".": {{ "types": "./{DECLARATIONS}", "default": "{for_bundlers}" }},
{for_frameworks}    "./{NAME}.js": {{ "types": "./{DECLARATIONS}", "default": "{for_bundlers}" }},
    "./*": "./*"
  }},
  "main": "{for_bundlers}",
  "module": "{for_bundlers}",
  "types": "./{DECLARATIONS}",
  "customElements": "{MANIFEST}",
  "sideEffects": ["./{NAME}.js", "{for_bundlers}"],
  "files": ["**/*", "!**/*.br", "!**/*.gz"]
}}
"#
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;

    #[test]
    fn the_package_names_what_it_leads_to() {
        let package: Value = serde_json::from_str(&text()).unwrap();
        assert_eq!(package["description"], ELEMENT);
        assert_eq!(package["exports"]["."]["default"], package["main"]);
        assert_eq!(
            package["exports"]["./vue"]["types"],
            "./khuyen-hoc-timeline.vue.d.ts"
        );
    }
}
