//! Installs what a task needs and this machine lacks.

mod apt;
mod browsers;
mod cargo;
mod npm;
mod rust;
mod servers;
mod speech;

use crate::checkout::{BENCH, Checkout};
use crate::error::Error;

/// Installs what a build needs.
///
/// # Errors
/// When something is missing and cannot be installed.
pub(crate) fn build_tools(checkout: &Checkout) -> Result<(), Error> {
    rust::install(checkout, &rust::FOR_BUILDING)?;
    cargo::install(checkout, &cargo::build_tools(checkout)?)?;
    npm_packages(checkout)
}

/// The packages of npm that a build needs; whoever runs Trunk by hand may not have them yet.
///
/// # Errors
/// When there is no npm or it cannot fetch a package.
pub(crate) fn npm_packages(checkout: &Checkout) -> Result<(), Error> {
    npm::install(checkout, "xtask/npm", &checkout.npm())
}

/// What developers build sites with: more than all other packages together, and only one check needs it.
///
/// # Errors
/// As [`npm_packages`].
pub(crate) fn site_packages(checkout: &Checkout) -> Result<(), Error> {
    npm::install(checkout, "xtask/npm-sites", &checkout.npm_sites())
}

/// Installs what the bench needs besides the build tools: the libraries that it measures, and Chromium.
///
/// # Errors
/// As [`npm_packages`] and [`browser_test_tools`].
pub(crate) fn bench_tools(checkout: &Checkout) -> Result<(), Error> {
    npm::install(checkout, BENCH, &checkout.path(BENCH))?;
    browsers::install(checkout)
}

/// Installs what the native tests and checks need.
///
/// # Errors
/// When something is missing and cannot be installed.
pub(crate) fn check_tools(checkout: &Checkout) -> Result<(), Error> {
    rust::install(checkout, &rust::FOR_CHECKING)?;
    cargo::install(checkout, &cargo::check_tools())
}

/// Installs what the browser tests need besides the build tools.
///
/// # Errors
/// When something is missing and cannot be installed.
pub(crate) fn browser_test_tools(checkout: &Checkout) -> Result<(), Error> {
    cargo::install(checkout, &cargo::browser_test_tools())?;
    browsers::install(checkout)
}

/// Installs what the tests of the deployment kits need besides build tools and browsers.
///
/// # Errors
/// When something is missing and cannot be installed.
pub(crate) fn server_test_tools(checkout: &Checkout) -> Result<(), Error> {
    servers::install(checkout)
}

/// Installs what the tests by ear need besides build tools.
///
/// # Errors
/// When something is missing and cannot be installed.
pub(crate) fn speech_test_tools(checkout: &Checkout) -> Result<(), Error> {
    speech::install(checkout)
}

/// Prints what is about to be installed and how long that may take.
fn announce(what: &str, how_long: &str) {
    println!("installing {what} ({how_long})");
}
