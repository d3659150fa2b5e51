//! Makes the wasm small with the tools of binaryen.

use crate::checkout::Checkout;
use crate::error::Error;
use crate::program::Program;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// What the Rust compiler emits, and nothing newer: with all features on, wasm-opt writes encodings
/// that no browser reads yet.
const FEATURES: &[&str] = &[
    "--mvp-features",
    "--enable-bulk-memory-opt",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
];

/// What is done for size; in brotli terms, for the widget of the first issue: 62.4 kB before, 61.2 kB
/// by `-Oz` alone, 60.8 kB with loops and branches laid anew (`--flatten --rereloop`), 60.5 kB with
/// repeated expressions left alone (brotli knows better what to do with them); later, of 55.4 kB,
/// 55.1 kB with locals left as they come and all of it once more. Not used:
/// `--traps-never-happen` (0.3 kB) would do away with the bounds checks of Rust;
/// `--low-memory-unused` (0.2 kB) rests on a memory layout we do not control; `--gufa`,
/// `--monomorphize` and another round change less than 0.1 kB; wasm-metadce finds nothing unused.
const PASSES: &[&str] = &[
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
    "--skip-pass=local-cse",
    "--skip-pass=simplify-locals",
    "--flatten",
    "--rereloop",
    "-Oz",
    "--converge",
    "-Oz",
];

/// The names wasm-bindgen gives stand in the wasm and in the glue, and each ends in a hash that does
/// not compress: short ones save 0.8 kB in each file. Not among the passes, which are repeated.
const SHORT_NAMES: &str = "--minify-imports-and-exports-and-modules";

/// Old and new names, in pairs.
#[derive(Default)]
pub(super) struct Names {
    /// The modules the imports come from.
    pub(super) modules: Vec<(String, String)>,
    /// What the wasm asks the page for.
    pub(super) imports: Vec<(String, String)>,
    /// What the wasm offers.
    pub(super) exports: Vec<(String, String)>,
}

/// A smaller wasm, with other names.
pub(super) struct Smaller {
    /// The file.
    pub(super) wasm: PathBuf,
    /// What is called how in it.
    pub(super) names: Names,
}

/// Shrinks a wasm and shortens names; what comes of it lies in `folder`.
///
/// # Errors
/// When wasm-opt fails or does not say the new names.
pub(super) fn shrink(checkout: &Checkout, from: &Path, folder: &Path) -> Result<Smaller, Error> {
    let small = folder.join("small.wasm");
    wasm_opt(checkout, PASSES, from, &small)?;
    let wasm = folder.join("renamed.wasm");
    let names = wasm_opt(checkout, &[SHORT_NAMES], &small, &wasm)?;
    Ok(Smaller {
        wasm,
        names: read_names(&names)?,
    })
}

fn wasm_opt(checkout: &Checkout, passes: &[&str], from: &Path, to: &Path) -> Result<String, Error> {
    Program::new(checkout, checkout.npm_bin("wasm-opt"))
        .args(FEATURES)
        .args(passes)
        .args([from.as_os_str(), "-o".as_ref(), to.as_os_str()])
        .read()
}

/// Reads wasm-opt's answer: `imports` is a list of module, old name, new name; `exports` one of
/// old name, new name; the one new module name is `a`.
fn read_names(text: &str) -> Result<Names, Error> {
    let answer: Value = serde_json::from_str(text).map_err(|_| unknown(text))?;
    let rows = |key: &str| -> Result<Vec<Vec<String>>, Error> {
        serde_json::from_value(answer[key].clone()).map_err(|_| unknown(text))
    };
    let mut names = Names::default();
    for row in rows("imports")? {
        let [module, from, to] = <[String; 3]>::try_from(row).map_err(|_| unknown(text))?;
        if !names.modules.iter().any(|(known, _)| *known == module) {
            names.modules.push((module, "a".to_owned()));
        }
        names.imports.push((from, to));
    }
    for row in rows("exports")? {
        let [from, to] = <[String; 2]>::try_from(row).map_err(|_| unknown(text))?;
        names.exports.push((from, to));
    }
    // Two modules under one name would hide each other's functions.
    if names.modules.len() == 1 {
        Ok(names)
    } else {
        Err(unknown(text))
    }
}

fn unknown(text: &str) -> Error {
    Error::Unexpected {
        place: format!("wasm-opt {SHORT_NAMES}"),
        expected: "the new names of imports, all from one module, and of exports".to_owned(),
        found: text.chars().take(200).collect(),
        next: "make xtask/src/finish/wasm.rs fit the version in xtask/npm/package.json",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;

    #[test]
    fn the_new_names_are_those_wasm_opt_tells() {
        let text = r#"{"imports": [["./m.js", "f_1", "$"], ["./m.js", "g_2", "A"]], "exports": [["mount", "b"]]}"#;
        let names = read_names(text).unwrap();
        assert_eq!(names.modules, [("./m.js".to_owned(), "a".to_owned())]);
        assert_eq!(names.imports.len(), 2);
        assert_eq!(names.exports, [("mount".to_owned(), "b".to_owned())]);
    }

    #[test]
    fn imports_from_two_modules_end_the_build() {
        let text = r#"{"imports": [["./m.js", "f", "$"], ["./n.js", "g", "A"]], "exports": []}"#;
        assert!(read_names(text).is_err());
    }
}
