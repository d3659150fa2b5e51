//! `package.json`: the release as an npm package.

use super::{DECLARATIONS, MANIFEST, REACT};
use crate::checkout::{BUNDLER_FOLDER, NAME};
use serde_json::json;

/// The name of the file.
pub(super) const FILE: &str = "package.json";

/// The file, as text.
pub(super) fn text() -> String {
    let script = format!("./{NAME}.js");
    let for_bundlers = format!("./{BUNDLER_FOLDER}/{NAME}.js");
    let types = format!("./{DECLARATIONS}");
    let package = json!({
        "name": NAME,
        "version": env!("CARGO_PKG_VERSION"),
        "description": super::model::ELEMENT,
        // The project has no licence yet: none is claimed, and nothing can be published by mistake.
        "license": "UNLICENSED",
        "private": true,
        "type": "module",
        "exports": {
            ".": { "types": types, "default": for_bundlers },
            // As `khuyen-hoc-timeline/react`, for its types alone.
            "./react": { "types": format!("./{REACT}") },
            // The script that pages name is not for bundlers; whoever guesses its name gets the one that is.
            format!("./{NAME}.js"): for_bundlers,
            // The files themselves, for pages that reference them.
            "./*": "./*",
        },
        // For tools that do not read `exports`.
        "main": for_bundlers,
        "module": for_bundlers,
        "types": types,
        "customElements": MANIFEST,
        // They define the element: bundlers must not drop them as unused.
        "sideEffects": [script, for_bundlers],
        // Everything but the precompressed files.
        "files": ["**/*", "!**/*.br", "!**/*.gz"],
    });
    format!("{package:#}\n")
}
