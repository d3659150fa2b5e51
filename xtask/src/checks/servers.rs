//! The kits of `hosts/`, on the servers and content management systems they are for.

use crate::checkout::Checkout;
use crate::error::Error;
use crate::install;
use crate::program::Program;

/// Installs the servers that are missing and runs the tests on the release.
///
/// # Errors
/// When a server cannot be installed, the tests do not build or one fails.
pub(super) fn run(checkout: &Checkout) -> Result<(), Error> {
    install::for_serving(checkout)?;
    Program::cargo(checkout)
        .args(["run", "--quiet", "--locked", "--package", "server-tests"])
        .env("DIST", checkout.dist())
        .env("TOOLS", checkout.tools())
        .run()
}
