//! The browsers of the browser tests and their drivers, as packages of the system.

use super::apt::{self, Needed, Recommended};
use crate::checkout::Checkout;
use crate::error::Error;

/// What the browser tests look for, and the Debian package that brings it.
const NEEDED: [Needed; 12] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("firefox-esr", "firefox-esr"),
    ("WebKitWebDriver", "webkit2gtk-driver"),
    // WebKitGTK shows its window even when nobody looks, so it gets a screen of its own.
    ("Xvfb", "xvfb"),
    ("xvfb-run", "xvfb"),
    ("xauth", "xauth"),
    // What stands on a printed page, as text and as a picture.
    ("pdftotext", "poppler-utils"),
    ("pdftoppm", "poppler-utils"),
    // A font with every Vietnamese letter: without one, pictures and line lengths differ.
    (
        "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
        "fonts-noto-core",
    ),
    // Libraries of old portals that npm has not as browsers get them.
    (
        "/usr/share/javascript/prototype/prototype.js",
        "libjs-prototype",
    ),
    (
        "/usr/share/javascript/mootools/mootools.js",
        "libjs-mootools",
    ),
];

/// Installs what is missing.
///
/// # Errors
/// When something is missing on a machine without apt, or apt cannot install it.
pub(super) fn install(checkout: &Checkout) -> Result<(), Error> {
    apt::install(checkout, &NEEDED, Recommended::With, "1 to 5 minutes").map(drop)
}
