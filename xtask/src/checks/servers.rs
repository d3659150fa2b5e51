//! The deployment kits of `hosts/`, on their servers and content management systems.

use crate::checkout::Checkout;
use crate::error::Error;
use crate::install;
use crate::tool_command::ToolCommand;

/// Installs missing servers and compiles the tests.
///
/// # Errors
/// When a server cannot be installed, or the tests do not compile.
pub(super) fn prepare(checkout: &Checkout) -> Result<(), Error> {
    install::server_test_tools(checkout)?;
    ToolCommand::cargo(checkout)
        .args(["build", "--quiet", "--locked", "--package", "server-tests"])
        .run()
}

/// The command that runs the tests on the release.
pub(super) fn suite(checkout: &Checkout) -> ToolCommand {
    ToolCommand::cargo(checkout)
        .args(["run", "--quiet", "--locked", "--package", "server-tests"])
        .env("DIST", checkout.dist())
        .env("TOOLS", checkout.tools())
}
