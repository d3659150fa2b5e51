//! `cargo xtask build`: the release.

use crate::checkout::Checkout;
use crate::error::Error;
use crate::program::Program;
use crate::{install, snippet, wasm_flags};

/// Installs what is missing and writes the release to `dist/`.
///
/// # Errors
/// When a tool is missing, the code does not build, or the release weighs too much.
pub(crate) fn build(checkout: &Checkout) -> Result<(), Error> {
    install::for_building(checkout)?;
    fetch_crates(checkout, true)?;
    println!("building the release; the first time takes about 2 minutes");
    Program::trunk(checkout)
        .args(["build", "--release"])
        .envs(&wasm_flags::variables(checkout)?)
        .run()?;
    snippet::show(checkout)
}

/// Fetches the crates, since Trunk runs cargo without network; for a release those of the standard library
/// too.
///
/// # Errors
/// When cargo cannot fetch a crate.
pub(crate) fn fetch_crates(checkout: &Checkout, for_release: bool) -> Result<(), Error> {
    let variables: &[_] = if for_release {
        &wasm_flags::STANDARD_LIBRARY
    } else {
        &[]
    };
    Program::cargo(checkout)
        .args(["fetch", "--quiet", "--locked"])
        .args([
            "--target",
            "wasm32-unknown-unknown",
            "--target",
            "host-tuple",
        ])
        .envs(variables)
        .run()
}
