//! What is heard of the release: the screen reader Orca with Firefox and Chromium.

use crate::checkout::Checkout;
use crate::error::Error;
use crate::tool_command::ToolCommand;

/// Runs the tests; `options` are a part of a test's name, or those of `cargo test`.
///
/// # Errors
/// When they do not compile or something else is heard.
pub(super) fn run(checkout: &Checkout, options: &[String]) -> Result<(), Error> {
    ToolCommand::cargo(checkout)
        .args([
            "run",
            "--quiet",
            "--locked",
            "--package",
            "speech-tests",
            "--",
        ])
        .args(options)
        .env("DIST", checkout.dist())
        .run()
}
