//! `cargo xtask serve`: the demo page, rebuilt on change.

use crate::checkout::Checkout;
use crate::error::Error;
use crate::tool_command::ToolCommand;
use crate::{install, release};
use std::fs;

/// Builds without the slow steps of a release; serves and rebuilds until it is ended.
///
/// # Errors
/// When a tool is missing or cannot start.
pub(crate) fn serve(checkout: &Checkout, port: u16) -> Result<(), Error> {
    install::build_tools(checkout)?;
    release::fetch_crates(checkout)?;
    // Not dist/: a development build must not be taken for a release.
    let folder = checkout.path("target/serve");
    fs::create_dir_all(&folder).map_err(Error::file(&folder))?;
    println!("building; the first time takes 1 to 2 minutes, a change some seconds");
    println!("the demo page will be on http://127.0.0.1:{port}/ (end with Ctrl-C)");
    Err(ToolCommand::trunk(checkout)
        .args(["serve", "--port", &port.to_string(), "--dist"])
        .args([folder])
        .exec())
}
