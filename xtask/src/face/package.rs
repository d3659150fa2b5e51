//! `package.json`: the release as a package of npm.

use super::{DECLARATIONS, MANIFEST, REACT};
use crate::checkout::NAME;
use crate::postbuild::BUNDLER_FOLDER;
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
        "description": super::table::ELEMENT,
        // The project says no licence yet: nobody is to be told one, and nothing can be published by mistake.
        "license": "UNLICENSED",
        "private": true,
        "type": "module",
        "exports": {
            ".": { "types": types, "default": for_bundlers },
            // As `khuyen-hoc-timeline/react`, for its types alone.
            "./react": { "types": format!("./{REACT}") },
            // The script that pages name is not for bundlers; whoever guesses its name gets the one that is.
            format!("./{NAME}.js"): for_bundlers,
            // The files themselves, for who copies them or names them in a page.
            "./*": "./*",
        },
        // For tools that do not read `exports`.
        "main": for_bundlers,
        "module": for_bundlers,
        "types": types,
        "customElements": MANIFEST,
        // They define the element; a bundler that leaves out what nobody imports from must keep them.
        "sideEffects": [script, for_bundlers],
        // All but what servers send compressed.
        "files": ["**/*", "!**/*.br", "!**/*.gz"],
    });
    format!("{package:#}\n")
}
