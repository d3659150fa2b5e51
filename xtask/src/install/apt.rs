//! System packages, by apt.

use super::announce;
use crate::checkout::Checkout;
use crate::error::Error;
use crate::tool_command::{self, ToolCommand};
use std::path::Path;

/// A program in `PATH` or a file, and the Debian package that contains it.
pub(super) type Needed = (&'static str, &'static str);

/// Whether apt also installs recommended packages.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Recommended {
    With,
    Without,
}

/// Installs packages without starting their services.
const WITHOUT_SERVICES: &str = include_str!("without_services.sh");

/// Installs the missing packages and returns their names.
///
/// # Errors
/// When something is missing on a machine without apt, or apt cannot install it.
pub(super) fn install(
    checkout: &Checkout,
    needed: &[Needed],
    recommended: Recommended,
    how_long: &str,
) -> Result<Vec<&'static str>, Error> {
    let missing: Vec<_> = needed
        .iter()
        .filter(|(what, _)| !is_installed(what))
        .collect();
    let mut packages: Vec<_> = missing.iter().map(|(_, package)| *package).collect();
    packages.dedup();
    if packages.is_empty() {
        return Ok(packages);
    }
    if !tool_command::is_on_path("apt-get") {
        let names: Vec<_> = missing.iter().map(|(what, _)| *what).collect();
        return Err(Error::Missing {
            program: names.join(", "),
            next: format!(
                "install them (Debian's packages are {}); `cargo xtask test --only native` needs none",
                packages.join(", ")
            ),
        });
    }
    announce(&format!("{} with apt", packages.join(", ")), how_long);
    as_root(checkout, &["apt-get", "update", "--quiet"])?;
    let mut command = vec!["sh", "-c", WITHOUT_SERVICES, "sh"];
    if recommended == Recommended::Without {
        command.push("--no-install-recommends");
    }
    command.extend(&packages);
    as_root(checkout, &command)?;
    Ok(packages)
}

/// Runs a command as root.
///
/// # Errors
/// When it fails.
pub(super) fn as_root(checkout: &Checkout, command: &[&str]) -> Result<(), Error> {
    let id = ToolCommand::new(checkout, "id").args(["-u"]).read()?;
    let sudo: &[&str] = if id.trim() == "0" { &[] } else { &["sudo"] };
    let command = [sudo, &["env", "DEBIAN_FRONTEND=noninteractive"], command].concat();
    ToolCommand::new(checkout, command[0])
        .args(&command[1..])
        .run()
}

fn is_installed(what: &str) -> bool {
    if what.starts_with('/') {
        Path::new(what).exists()
    } else {
        tool_command::is_on_path(what)
    }
}
