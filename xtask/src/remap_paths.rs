//! Makes the wasm of a release the same bytes in whatever folder it is built.
//!
//! Paths of source files get into panic messages, and into the hashes from which the compiler computes
//! symbols and their order. So the folders of this machine are given fixed names.

use crate::checkout::Checkout;
use crate::error::Error;
use crate::tool_command::ToolCommand;
use std::fs;
use std::path::{Path, PathBuf};

/// The one variable that takes precedence over all other settings of compiler flags, so that those of
/// whoever builds change nothing. Trunk's hook removes it (`Trunk.toml`): what the hook builds is no part
/// of a release. Its flags are separated by a character that no path contains.
const FLAGS: &str = "CARGO_ENCODED_RUSTFLAGS";
const SEPARATOR: &str = "\u{1f}";

/// The flags of `.cargo/config.toml`, which the variable overrides.
const CONFIGURED: [&str; 2] = ["--cfg", "erase_components"];

/// The variable for cargo, with its value.
///
/// # Errors
/// When the compiler does not say where it is installed, or the folder of crates cannot be read.
pub(crate) fn variable(checkout: &Checkout) -> Result<(&'static str, String), Error> {
    let folders = folders(checkout)?;
    let remapped = (folders.iter())
        .map(|(path, name)| format!("--remap-path-prefix={}={name}", path.display()));
    let flags: Vec<_> = (CONFIGURED.into_iter().map(ToOwned::to_owned))
        .chain(remapped)
        .collect();
    Ok((FLAGS, flags.join(SEPARATOR)))
}

/// The folders of sources on this machine, and what the compiler calls them instead. Where two match, the
/// later one counts.
fn folders(checkout: &Checkout) -> Result<Vec<(PathBuf, &'static str)>, Error> {
    let sysroot = ToolCommand::new(checkout, "rustc")
        .args(["--print", "sysroot"])
        .read()?;
    let mut folders = vec![
        (checkout.root().to_owned(), "/project"),
        (checkout.target(), "/target"),
        (PathBuf::from(sysroot.trim()), "/rust"),
    ];
    // A folder for each registry that crates were fetched from; its name says from which.
    for folder in subfolders(&cargo_home().join("registry/src"))? {
        folders.push((folder, "/crates"));
    }
    Ok(folders)
}

/// Where cargo keeps what it has fetched.
pub(crate) fn cargo_home() -> PathBuf {
    let home = || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cargo");
    std::env::var_os("CARGO_HOME").map_or_else(home, PathBuf::from)
}

fn subfolders(path: &Path) -> Result<Vec<PathBuf>, Error> {
    let entries = fs::read_dir(path).map_err(Error::file(path))?;
    let folders = entries.map(|entry| Ok(entry.map_err(Error::file(path))?.path()));
    let mut folders: Vec<_> = folders.collect::<Result<_, Error>>()?;
    folders.sort();
    Ok(folders)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_is_compiled_with_the_flags_of_the_configuration() {
        let flags = CONFIGURED.map(|flag| format!("\"{flag}\"")).join(", ");
        let configuration = include_str!("../../.cargo/config.toml");
        assert!(configuration.contains(&format!("rustflags = [{flags}]")));
    }
}
