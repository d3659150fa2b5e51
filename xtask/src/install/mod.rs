//! Puts on the machine what a task needs and does not find.

mod apt;
mod browsers;
mod cargo;
mod npm;
mod rust;
mod servers;

use crate::checkout::Checkout;
use crate::error::Error;

/// What a build needs.
///
/// # Errors
/// When something is missing and cannot be installed.
pub(crate) fn for_building(checkout: &Checkout) -> Result<(), Error> {
    rust::install(checkout, &rust::FOR_BUILDING)?;
    cargo::install(checkout, &cargo::for_building(checkout)?)?;
    npm::install(checkout)
}

/// The packages of npm that a build needs; whoever runs Trunk by hand may not have them yet.
///
/// # Errors
/// When there is no npm or it cannot fetch a package.
pub(crate) fn npm_packages(checkout: &Checkout) -> Result<(), Error> {
    npm::install(checkout)
}

/// What the native tests and checks need.
///
/// # Errors
/// When something is missing and cannot be installed.
pub(crate) fn for_checking(checkout: &Checkout) -> Result<(), Error> {
    rust::install(checkout, &rust::FOR_CHECKING)?;
    cargo::install(checkout, &cargo::for_checking())
}

/// What the browser tests need besides a build.
///
/// # Errors
/// When something is missing and cannot be installed.
pub(crate) fn for_browsing(checkout: &Checkout) -> Result<(), Error> {
    cargo::install(checkout, &cargo::for_browsing())?;
    browsers::install(checkout)
}

/// What the tests of the kits for servers need besides a build and a browser.
///
/// # Errors
/// When something is missing and cannot be installed.
pub(crate) fn for_serving(checkout: &Checkout) -> Result<(), Error> {
    servers::install(checkout)
}

/// Tells what is about to be installed and how long that may take.
fn announce(what: &str, how_long: &str) {
    println!("installing {what} ({how_long})");
}
