//! The screen reader, a virtual screen and the browsers that it reads, as system packages.

use super::apt::{self, Needed, Recommended};
use crate::checkout::Checkout;
use crate::error::Error;

/// What the tests by ear need.
const NEEDED: [Needed; 8] = [
    ("orca", "orca"),
    ("/usr/libexec/at-spi-bus-launcher", "at-spi2-core"),
    ("dbus-daemon", "dbus"),
    ("openbox", "openbox"),
    ("xdotool", "xdotool"),
    ("Xvfb", "xvfb"),
    ("firefox-esr", "firefox-esr"),
    ("chromium", "chromium"),
];

/// Installs what is missing. Without recommended packages: a voice is not needed.
///
/// # Errors
/// When something is missing on a machine without apt, or apt cannot install it.
pub(super) fn install(checkout: &Checkout) -> Result<(), Error> {
    apt::install(checkout, &NEEDED, Recommended::Without, "1 to 5 minutes").map(drop)
}
