//! The browsers of the browser tests and their drivers, as packages of the system.

use super::announce;
use crate::checkout::Checkout;
use crate::error::Error;
use crate::program::{self, Program};
use std::path::Path;

/// What the browser tests look for, and the Debian package that brings it.
const NEEDED: [(&str, &str); 12] = [
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
    let missing: Vec<_> = NEEDED
        .into_iter()
        .filter(|(what, _)| !is_there(what))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let mut packages: Vec<_> = missing.iter().map(|(_, package)| *package).collect();
    packages.dedup();
    if !program::is_on_path("apt-get") {
        let names: Vec<_> = missing.iter().map(|(what, _)| *what).collect();
        return Err(Error::Missing {
            program: names.join(", "),
            next: format!(
                "install them (Debian's packages are {}); `cargo xtask test --only native` needs none",
                packages.join(", ")
            ),
        });
    }
    announce(
        &format!("{} with apt", packages.join(", ")),
        "1 to 5 minutes",
    );
    apt(checkout, &["update", "--quiet"])?;
    apt(
        checkout,
        &[&["install", "--yes", "--quiet"], packages.as_slice()].concat(),
    )
}

fn apt(checkout: &Checkout, arguments: &[&str]) -> Result<(), Error> {
    let id = Program::new(checkout, "id").args(["-u"]).read()?;
    let as_root: &[&str] = if id.trim() == "0" { &[] } else { &["sudo"] };
    let command = [
        as_root,
        &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"],
        arguments,
    ]
    .concat();
    Program::new(checkout, command[0]).args(&command[1..]).run()
}

fn is_there(what: &str) -> bool {
    if what.starts_with('/') {
        Path::new(what).exists()
    } else {
        program::is_on_path(what)
    }
}
