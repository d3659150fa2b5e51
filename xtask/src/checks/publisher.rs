//! Whether the authoring page publishes the release that the native build writes.

use crate::checkout::Checkout;
use crate::error::Error;
use crate::tool_command::ToolCommand;

/// Runs the page's program on the data of the release, and compares every file with that of the release.
///
/// # Errors
/// When a file differs.
pub(super) fn run(checkout: &Checkout) -> Result<(), Error> {
    ToolCommand::new(checkout, "node")
        .args([checkout.path("tests/publisher/same-release.mjs")])
        .args([checkout.dist(), checkout.work_dir()])
        .run()
}
