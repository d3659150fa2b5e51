//! `cargo xtask build`: the release.

use crate::checkout::Checkout;
use crate::error::Error;
use crate::tool_command::ToolCommand;
use crate::{install, remap_paths, snippet};

/// Installs what is missing and writes the release to `dist/`.
///
/// # Errors
/// When a tool is missing, the code does not build, or the release is over its budget.
pub(crate) fn build(checkout: &Checkout) -> Result<(), Error> {
    install::build_tools(checkout)?;
    fetch_crates(checkout)?;
    println!("building the release; the first time takes about 2 minutes");
    let (name, flags) = remap_paths::variable(checkout)?;
    ToolCommand::trunk(checkout)
        .args(["build", "--release"])
        .env(name, flags)
        .run()?;
    snippet::show(checkout)
}

/// Fetches the crates, since Trunk runs cargo without network.
///
/// # Errors
/// When cargo cannot fetch a crate.
pub(crate) fn fetch_crates(checkout: &Checkout) -> Result<(), Error> {
    ToolCommand::cargo(checkout)
        .args(["fetch", "--quiet", "--locked"])
        .args([
            "--target",
            "wasm32-unknown-unknown",
            "--target",
            "host-tuple",
        ])
        .run()
}
