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

/// What the native tests leave out: programs that drive browsers, servers and screen readers.
const WITHOUT: [&str; 6] = [
    "--exclude",
    "browser-tests",
    "--exclude",
    "server-tests",
    "--exclude",
    "speech-tests",
];

/// Runs all of them.
pub(super) fn run(checkout: &Checkout, run: &mut Run) {
    let cargo = || ToolCommand::cargo(checkout);
    format(checkout, run);
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
            .args(["clippy", "--quiet", "--locked", "--workspace"])
            .args(["--all-targets"])
            .args(FEATURES)
            .args(["--", "-D", "warnings"])
            .run()
    });
    lint_app(checkout, run);
    test_scripts(checkout, run);
    run.step("native tests", || {
        cargo()
            .args(["test", "--locked", "--workspace"])
            .args(WITHOUT)
            .args(FEATURES)
            .run()
    });
}

/// Runs what shows most mistakes in a line of the app, in less than a minute where all is compiled.
pub(super) fn run_quick(checkout: &Checkout, run: &mut Run) {
    format(checkout, run);
    lint_app(checkout, run);
    test_scripts(checkout, run);
    // With the crates and features of the native tests, so that nothing is compiled twice.
    run.step("unit tests", || {
        ToolCommand::cargo(checkout)
            .args(["test", "--locked", "--quiet", "--workspace", "--lib"])
            .args(WITHOUT)
            .args(FEATURES)
            .run()
    });
}

fn format(checkout: &Checkout, run: &mut Run) {
    run.step("format", || {
        ToolCommand::cargo(checkout)
            .args(["fmt", "--all", "--check"])
            .run()
    });
}

fn lint_app(checkout: &Checkout, run: &mut Run) {
    run.step("lints of the app in the browser", || {
        ToolCommand::cargo(checkout)
            .args(["clippy", "--quiet", "--locked"])
            .args(["--package", "khuyen-hoc-timeline"])
            .args(["--lib", "--bins", "--target", "wasm32-unknown-unknown"])
            .args(["--", "-D", "warnings"])
            .run()
    });
}

fn test_scripts(checkout: &Checkout, run: &mut Run) {
    run.step(
        "scripts of the loader, the self-test page and the bench, calendar files",
        || scripts::test(checkout),
    );
}
