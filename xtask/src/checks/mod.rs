//! `cargo xtask test`: every test and check; those that fail soonest run first.

mod browser;
mod native;
mod npm_package;
mod pictures;
mod publisher;
mod run;
mod scripts;
mod servers;
mod speech;

use crate::checkout::Checkout;
use crate::cli::{Engine, SoakOptions, TestGroup, TestSelection};
use crate::error::Error;
use crate::tool_command::ToolCommand;
use crate::{checksums, install, release};
use run::Run;

/// Runs the selected tests. After a failed check the others still run, so that one run shows every failure;
/// only the browser and server tests need a release.
///
/// # Errors
/// When a tool is missing, or a check failed.
pub(crate) fn run(checkout: &Checkout, selection: TestSelection) -> Result<(), Error> {
    let mut run = Run::start();
    if selection.quick {
        native::run_quick(checkout, &mut run);
        return run.end();
    }
    if selection.includes(TestGroup::Native) {
        run.step("tools for the checks", || install::check_tools(checkout));
        native::run(checkout, &mut run);
    }
    if selection.includes(TestGroup::Browser) || selection.includes(TestGroup::Servers) {
        test_release(checkout, selection, &mut run);
    }
    run.end()
}

/// Builds the release and runs the selected tests on it.
fn test_release(checkout: &Checkout, selection: TestSelection, run: &mut Run) {
    let is_ready = run.step("release within its budget", || release::build(checkout))
        && run.step("browsers and drivers", || {
            install::browser_test_tools(checkout)
        });
    if !is_ready {
        return;
    }
    run.step("checksums of the release", || {
        checksums::check(&checkout.dist())
    });
    run.step("the same release from the authoring page", || {
        publisher::run(checkout)
    });
    run.step("the release as an npm package", || {
        npm_package::run(checkout)
    });
    let mut suites = Vec::new();
    if selection.includes(TestGroup::Browser)
        && run.step("browser tests compile", || {
            pictures::forget(checkout)?;
            browser::compile(checkout)
        })
    {
        for engine in selection.engines() {
            suites.push((suite_name(engine), browser::suite(checkout, engine)));
        }
    }
    if selection.includes(TestGroup::Servers)
        && run.step("servers of the deployment kits", || {
            servers::prepare(checkout)
        })
    {
        suites.push((
            "deployment kits on their servers".to_owned(),
            servers::suite(checkout),
        ));
    }
    let takes_pictures = (suites.iter()).any(|(name, _)| *name == suite_name(Engine::Chromium));
    run.side_by_side(&checkout.path("target/checks"), suites);
    if takes_pictures {
        run.step("pictures as they were", || pictures::compare(checkout));
    }
}

fn suite_name(engine: Engine) -> String {
    format!("browser tests in {}", engine.name())
}

/// Rewrites the screenshots of the documentation from the current release.
///
/// # Errors
/// When a tool is missing, the release does not build, or a screenshot fails its checks.
pub(crate) fn take_screenshots(checkout: &Checkout) -> Result<(), Error> {
    release::build(checkout)?;
    install::browser_test_tools(checkout)?;
    pictures::renew(checkout)
}

/// Runs the current release for long in each engine.
///
/// # Errors
/// When a tool is missing, the release does not build, or something is left behind.
pub(crate) fn soak(checkout: &Checkout, options: SoakOptions) -> Result<(), Error> {
    release::build(checkout)?;
    install::browser_test_tools(checkout)?;
    let mut run = Run::start();
    for engine in options.engines() {
        run.step(&format!("endurance in {}", engine.name()), || {
            browser::soak(checkout, engine)
        });
    }
    run.end()
}

/// Listens to the current release with a screen reader.
///
/// # Errors
/// When a tool is missing, the release does not build, or something else is heard.
pub(crate) fn listen(checkout: &Checkout, options: &[String]) -> Result<(), Error> {
    release::build(checkout)?;
    install::speech_test_tools(checkout)?;
    speech::run(checkout, options)
}

/// Generates and damages input.
///
/// # Errors
/// When it does not compile, or something breaks.
pub(crate) fn fuzz(checkout: &Checkout, options: &[String]) -> Result<(), Error> {
    ToolCommand::cargo(checkout)
        .args(["run", "--quiet", "--locked", "--package", "fuzz-tests"])
        .args(["--profile", "fuzz", "--"])
        .args(options)
        .run()
}

/// Tries the release as an npm package, and leaves the built site for the browser tests.
///
/// # Errors
/// When there is no release, or a step fails.
pub(crate) fn npm_package(checkout: &Checkout) -> Result<(), Error> {
    install::build_tools(checkout)?;
    npm_package::run(checkout)
}
