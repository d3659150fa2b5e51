//! Tools from npm, at the versions and checksums of a `package-lock.json`.

use super::announce;
use crate::checkout::Checkout;
use crate::error::Error;
use crate::tool_command::{self, ToolCommand};
use std::fs;
use std::path::Path;

const FILES: [&str; 2] = ["package.json", "package-lock.json"];

/// Installs the packages that `source`, a folder of the checkout, names into the folder `to`, unless those of its
/// lock file are there.
///
/// # Errors
/// When there is no npm or it cannot fetch a package.
pub(super) fn install(checkout: &Checkout, source: &str, to: &Path) -> Result<(), Error> {
    let from = checkout.path(source);
    let lock = fs::read_to_string(from.join(FILES[1])).map_err(Error::file(&from))?;
    // Written last, so that a broken installation is never taken for a complete one; npm removes it with the packages.
    let done = to.join("node_modules/installed-lock.json");
    if fs::read_to_string(&done).is_ok_and(|text| text == lock) {
        return Ok(());
    }
    if !tool_command::is_on_path("npm") {
        return Err(Error::Missing {
            program: "Node.js with npm".to_owned(),
            next: "install Node.js 20.19 or newer".to_owned(),
        });
    }
    announce(
        &format!("what {source}/package.json names, from npm"),
        "less than a minute",
    );
    fs::create_dir_all(to).map_err(Error::file(to))?;
    // A folder may get its packages in itself, as its own scripts look for them there.
    if from != to {
        for name in FILES {
            fs::copy(from.join(name), to.join(name)).map_err(Error::file(to))?;
        }
    }
    // No package may run an install script; none here needs to.
    ToolCommand::new(checkout, "npm")
        .args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
        ])
        .folder(to)
        .run()?;
    fs::write(&done, lock).map_err(Error::file(&done))
}
