//! The versions of the programs cargo installs: one table.
//!
//! The other versions each have one place too: Rust in `rust-toolchain.toml`, crates in
//! `Cargo.lock`, npm packages in `xtask/npm/`.

use crate::checkout::Checkout;
use crate::error::Error;
use std::fs;

/// Builds and serves the page.
pub(crate) const TRUNK: &str = "0.21.14";

/// Drives Firefox in the browser tests.
pub(crate) const GECKODRIVER: &str = "0.37.1";

/// Checks which crates and licences come in (`deny.toml`).
pub(crate) const CARGO_DENY: &str = "0.20.2";

/// The version of wasm-bindgen-cli: it must be exactly that of the crate, so it is read from
/// `Cargo.lock`.
///
/// # Errors
/// When `Cargo.lock` cannot be read or holds no wasm-bindgen.
pub(crate) fn wasm_bindgen(checkout: &Checkout) -> Result<String, Error> {
    let path = checkout.path("Cargo.lock");
    let text = fs::read_to_string(&path).map_err(Error::file(&path))?;
    locked_version(&text, "wasm-bindgen")
        .map(str::to_owned)
        .ok_or_else(|| Error::Unexpected {
            place: path.display().to_string(),
            expected: "a package named wasm-bindgen".to_owned(),
            found: "none".to_owned(),
            next: "run `cargo generate-lockfile`",
        })
}

fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines
        .nth(1)?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_package_of_exactly_this_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.9\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.9"));
        assert_eq!(locked_version(lock, "trunk"), None);
    }
}
