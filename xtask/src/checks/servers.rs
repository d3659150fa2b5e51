//! The deployment kits of `hosts/`, on their servers and content management systems.

use crate::checkout::Checkout;
use crate::error::Error;
use crate::install;
use crate::tool_command::ToolCommand;

/// Installs missing servers and runs the tests on the release.
///
/// # Errors
/// When a server cannot be installed, the tests do not build or one fails.
pub(super) fn run(checkout: &Checkout) -> Result<(), Error> {
    install::server_test_tools(checkout)?;
    ToolCommand::cargo(checkout)
        .args(["run", "--quiet", "--locked", "--package", "server-tests"])
        .env("DIST", checkout.dist())
        .env("TOOLS", checkout.tools())
        .run()
}
