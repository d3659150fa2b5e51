//! The checks that need no browser.

use super::run::Run;
use super::scripts;
use crate::checkout::Checkout;
use crate::tool_command::ToolCommand;
use crate::{element_api, schema};

/// The features for native lints and tests: the pure layers, the components as HTML and the schemas. One set,
/// since each further set rebuilds everything. That the pure layers build without Leptos is proved by xtask
/// itself, which depends on them alone.
const FEATURES: [&str; 3] = [
    "--no-default-features",
    "--features",
    "khuyen-hoc-timeline/ssr,khuyen-hoc-timeline/tasks",
];

/// Runs all of them.
pub(super) fn run(checkout: &Checkout, run: &mut Run) {
    let cargo = || ToolCommand::cargo(checkout);
    run.step("format", || cargo().args(["fmt", "--all", "--check"]).run());
    run.step("schemas match the types", || schema::check(checkout));
    run.step("documentation matches the element API", || {
        element_api::check_docs(checkout)
    });
    run.step("crates and their licences", || {
        ToolCommand::new(checkout, "cargo-deny")
            .args(["--locked", "check"])
            .args(["licenses", "bans", "sources"])
            .run()
    });
    run.step("lints", || {
        cargo()
            .args([
                "clippy",
                "--quiet",
                "--locked",
                "--workspace",
                "--all-targets",
            ])
            .args(FEATURES)
            .args(["--", "-D", "warnings"])
            .run()
    });
    run.step("lints of the app in the browser", || {
        cargo()
            .args(["clippy", "--quiet", "--locked"])
            .args(["--package", "khuyen-hoc-timeline"])
            .args(["--lib", "--bins", "--target", "wasm32-unknown-unknown"])
            .args(["--", "-D", "warnings"])
            .run()
    });
    run.step(
        "scripts of the loader and the self-test page, calendar files",
        || scripts::test(checkout),
    );
    run.step("native tests", || {
        cargo()
            .args([
                "test",
                "--locked",
                "--workspace",
                "--exclude",
                "browser-tests",
                "--exclude",
                "server-tests",
                "--exclude",
                "speech-tests",
            ])
            .args(FEATURES)
            .run()
    });
}
