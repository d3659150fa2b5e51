//! The browser tests: one suite, the engine a parameter.

use super::package::SITE;
use crate::checkout::Checkout;
use crate::cli::Engine;
use crate::error::Error;
use crate::program::Program;

/// Runs the suite on the release in one engine.
///
/// # Errors
/// When the suite does not build or a test fails.
pub(super) fn run(checkout: &Checkout, engine: Engine) -> Result<(), Error> {
    suite(checkout, engine).run()
}

/// Runs the tests that take pictures, and has them write what they took.
///
/// # Errors
/// As [`run`].
pub(super) fn take_pictures(checkout: &Checkout) -> Result<(), Error> {
    suite(checkout, Engine::Chromium)
        .env("PICTURES", checkout.path("docs/pictures"))
        .args(["--", "screenshots: screenshot"])
        .run()
}

fn suite(checkout: &Checkout, engine: Engine) -> Program {
    let program = match engine {
        Engine::Chromium | Engine::Firefox => Program::cargo(checkout),
        // WebKitGTK knows no headless mode.
        Engine::Webkit => Program::new(checkout, "xvfb-run").args(["--auto-servernum", "cargo"]),
    };
    program
        .args(["run", "--quiet", "--locked", "--package", "browser-tests"])
        .env("ENGINE", engine.name())
        .env("DIST", checkout.dist())
        .env("TOOLS", checkout.tools())
        .env("SITE", checkout.path(SITE))
        .env(
            "AXE",
            checkout.npm().join("node_modules/axe-core/axe.min.js"),
        )
}
