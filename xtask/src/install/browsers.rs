//! The browsers of the browser tests and their drivers, as system packages.

use super::apt::{self, Needed, Recommended};
use crate::checkout::Checkout;
use crate::error::Error;

/// What the browser tests need, and the Debian package that contains it.
const NEEDED: [Needed; 13] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("firefox-esr", "firefox-esr"),
    ("WebKitWebDriver", "webkit2gtk-driver"),
    // WebKitGTK has no headless mode, so it gets a virtual screen.
    ("Xvfb", "xvfb"),
    ("xvfb-run", "xvfb"),
    ("xauth", "xauth"),
    // Text and pixels of printed pages.
    ("pdftotext", "poppler-utils"),
    ("pdftoppm", "poppler-utils"),
    // A font with every Vietnamese letter: without one, screenshots and line lengths differ.
    (
        "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
        "fonts-noto-core",
    ),
    // Which fonts there are, for comparing pictures.
    ("fc-list", "fontconfig"),
    // Libraries of old portals that npm does not have in browser form.
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
