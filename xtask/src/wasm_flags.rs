//! How cargo compiles the wasm of a release: for size, and to the same bytes wherever it is done.

use crate::checkout::Checkout;
use crate::error::Error;
use crate::program::Program;
use std::fs;
use std::path::{Path, PathBuf};

/// Variables that have cargo build the standard library anew for the wasm, for size. They are unstable;
/// `rust-toolchain.toml` pins the compiler, so they cannot change by themselves.
///
/// Whoever adds a variable here or below must also take it away from the hook in `Trunk.toml`.
pub(crate) const STANDARD_LIBRARY: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// A panic stops the program at once instead of composing a message nobody on a phone can read, and `{:?}`
/// writes nothing (a lint in `cargo xtask test` sees that nothing for visitors is written with it). In brotli
/// terms, for a list with a filter and before wasm-opt: 51.1 kB without all of these, 43.0 kB with the
/// library built anew, 40.1 kB without `{:?}`.
const FOR_SIZE: [&str; 3] = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zfmt-debug=none",
];

/// The one variable that goes before every other place in which flags may stand, so that those of whoever
/// builds change nothing. Its words are parted by a character that no path holds.
const FLAGS: &str = "CARGO_ENCODED_RUSTFLAGS";
const BETWEEN_FLAGS: &str = "\u{1f}";

/// The variables for a release.
///
/// # Errors
/// When the compiler does not say where it lies, or the folder of crates cannot be read.
pub(crate) fn variables(checkout: &Checkout) -> Result<Vec<(&'static str, String)>, Error> {
    let mut flags: Vec<String> = FOR_SIZE.map(str::to_owned).into();
    flags.extend(
        places(checkout)?
            .iter()
            .map(|(path, name)| format!("--remap-path-prefix={}={name}", path.display())),
    );
    let mut variables: Vec<_> = STANDARD_LIBRARY
        .map(|(name, value)| (name, value.to_owned()))
        .into();
    variables.push((FLAGS, flags.join(BETWEEN_FLAGS)));
    Ok(variables)
}

/// Where sources lie on this machine, and what the compiler is to call these places. Otherwise they would
/// be in what it computes its symbols and their order from, and the bytes would follow the folder's name.
/// Where two fit, the later one counts.
fn places(checkout: &Checkout) -> Result<Vec<(PathBuf, &'static str)>, Error> {
    let sysroot = Program::new(checkout, "rustc")
        .args(["--print", "sysroot"])
        .read()?;
    let mut places = vec![
        (checkout.root().to_owned(), "/project"),
        (checkout.target(), "/target"),
        (PathBuf::from(sysroot.trim()), "/rust"),
    ];
    // A folder for each registry that crates were fetched from; its name says from which.
    for folder in folders_of(&cargo_home().join("registry/src"))? {
        places.push((folder, "/crates"));
    }
    Ok(places)
}

/// Where cargo keeps what it fetched.
pub(crate) fn cargo_home() -> PathBuf {
    let home = || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cargo");
    std::env::var_os("CARGO_HOME").map_or_else(home, PathBuf::from)
}

fn folders_of(path: &Path) -> Result<Vec<PathBuf>, Error> {
    let entries = fs::read_dir(path).map_err(Error::file(path))?;
    let folders = entries.map(|entry| Ok(entry.map_err(Error::file(path))?.path()));
    let mut folders: Vec<_> = folders.collect::<Result<_, Error>>()?;
    folders.sort();
    Ok(folders)
}
