//! Optimises the wasm for size with wasm-opt of binaryen.

use super::build_dirs::BuildDirs;
use crate::checkout::Checkout;
use crate::error::Error;
use crate::tool_command::ToolCommand;
use std::path::{Path, PathBuf};

/// What the compiler emits, and nothing newer: with all features on, wasm-opt writes encodings that no
/// browser reads yet. rustc also turns on multivalue and reference types for this target, but neither our
/// code nor its standard library uses them, and `strip = true` keeps wasm-bindgen from seeing them; so the
/// wasm runs wherever these features do: Chrome 75, Firefox 79, Safari 15.
const FEATURES: &[&str] = &[
    "--mvp-features",
    "--enable-bulk-memory-opt",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
];

/// For size. Not used: `--traps-never-happen` removes the bounds checks of Rust, and
/// `--low-memory-unused` relies on a memory layout we do not control.
const PASSES: &[&str] = &[
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
    "-Oz",
];

/// Once more until nothing gets smaller: for the app, which every visitor downloads. It takes minutes for larger
/// programs.
const CONVERGE: &str = "--converge";

/// Writes a smaller form of Trunk's wasm into the work folder and returns its path.
///
/// # Errors
/// When wasm-opt fails.
pub(super) fn optimise(checkout: &Checkout, dirs: &BuildDirs) -> Result<PathBuf, Error> {
    let optimised = dirs.work("optimised.wasm");
    run(checkout, &[CONVERGE], &dirs.wasm(), &optimised)?;
    Ok(optimised)
}

/// Writes a smaller form of the wasm of another program.
///
/// # Errors
/// When wasm-opt fails.
pub(super) fn optimise_file(checkout: &Checkout, from: &Path, to: &Path) -> Result<(), Error> {
    run(checkout, &[], from, to)
}

fn run(checkout: &Checkout, more: &[&str], from: &Path, to: &Path) -> Result<(), Error> {
    ToolCommand::new(checkout, checkout.npm_bin("wasm-opt"))
        .args(FEATURES)
        .args(PASSES)
        .args(more)
        .args([from.as_os_str(), "-o".as_ref(), to.as_os_str()])
        .run()
}
