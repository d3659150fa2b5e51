//! The browser tests: one suite, the engine a parameter.

use super::npm_package::SITE;
use crate::checkout::Checkout;
use crate::cli::Engine;
use crate::error::Error;
use crate::tool_command::ToolCommand;

/// Runs the suite on the release in one engine.
///
/// # Errors
/// When the suite does not build or a test fails.
pub(super) fn run(checkout: &Checkout, engine: Engine) -> Result<(), Error> {
    suite(checkout, engine).run()
}

/// Runs the screenshot tests, which write to docs/pictures/.
///
/// # Errors
/// As [`run`].
pub(super) fn take_screenshots(checkout: &Checkout) -> Result<(), Error> {
    suite(checkout, Engine::Chromium)
        .env("SCREENSHOTS", checkout.path("docs/pictures"))
        .args(["--", "screenshots: screenshot"])
        .run()
}

/// Runs the specs that measure times; they are no part of the tests, since other work on the machine disturbs
/// them.
///
/// # Errors
/// As [`run`].
pub(super) fn measure_first_activity(checkout: &Checkout) -> Result<(), Error> {
    suite(checkout, Engine::Chromium)
        .env("BENCH", "1")
        .args(["--", "speed"])
        .run()
}

fn suite(checkout: &Checkout, engine: Engine) -> ToolCommand {
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
