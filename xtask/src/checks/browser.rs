//! The browser tests: one suite, the engine a parameter.

use super::npm_package::SITE;
use crate::checkout::Checkout;
use crate::cli::Engine;
use crate::error::Error;
use crate::tool_command::ToolCommand;

/// Compiles the suite, once for all engines.
///
/// # Errors
/// When it does not compile.
pub(super) fn compile(checkout: &Checkout) -> Result<(), Error> {
    ToolCommand::cargo(checkout)
        .args(["build", "--quiet", "--locked", "--package", "browser-tests"])
        .run()
}

/// Runs the tests that take pictures.
///
/// # Errors
/// When the suite does not compile or a test fails.
pub(super) fn take_screenshots(checkout: &Checkout) -> Result<(), Error> {
    suite(checkout, Engine::Chromium)
        .args(["--", "screenshots: screenshot"])
        .run()
}

/// Runs the specs that take an hour.
///
/// # Errors
/// When the suite does not compile or something is left behind.
pub(super) fn soak(checkout: &Checkout, engine: Engine) -> Result<(), Error> {
    suite(checkout, engine)
        .env("SOAK", "1")
        .args(["--", "endurance"])
        .run()
}

/// The command that runs the suite on the release in one engine.
pub(super) fn suite(checkout: &Checkout, engine: Engine) -> ToolCommand {
    let cargo = match engine {
        Engine::Chromium | Engine::Firefox => ToolCommand::cargo(checkout),
        // WebKitGTK has no headless mode.
        Engine::Webkit => {
            ToolCommand::new(checkout, "xvfb-run").args(["--auto-servernum", "cargo"])
        }
    };
    let axe = checkout.npm().join("node_modules/axe-core/axe.min.js");
    cargo
        .args(["run", "--quiet", "--locked", "--package", "browser-tests"])
        .env("ENGINE", engine.name())
        .env("DIST", checkout.dist())
        .env("TOOLS", checkout.tools())
        .env("SITE", checkout.path(SITE))
        .env("AXE", axe)
}
