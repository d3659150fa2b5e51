//! The versions of the tools that cargo installs: one table.
//!
//! Other versions have one place too: Rust in `rust-toolchain.toml`, crates in `Cargo.lock`, npm packages
//! in `xtask/npm/` and `xtask/npm-sites/`.

use crate::checkout::Checkout;
use crate::error::Error;
use crate::tool_command::ToolCommand;

/// Builds and serves the page.
pub(crate) const TRUNK: &str = "0.21.14";

/// Drives Firefox in the browser tests.
pub(crate) const GECKODRIVER: &str = "0.37.1";

/// Checks crates and licences (`deny.toml`).
pub(crate) const CARGO_DENY: &str = "0.20.2";

/// The version of wasm-bindgen-cli, which must be exactly that of the crate in `Cargo.lock`.
///
/// # Errors
/// When cargo cannot read `Cargo.lock`, or it holds no wasm-bindgen.
pub(crate) fn wasm_bindgen(checkout: &Checkout) -> Result<String, Error> {
    let id = ToolCommand::cargo(checkout)
        .args(["pkgid", "--locked", "wasm-bindgen"])
        .read()?;
    version_of_id(&id)
        .map(str::to_owned)
        .ok_or_else(|| Error::Unexpected {
            place: "cargo pkgid wasm-bindgen".to_owned(),
            expected: "an id that ends in its version".to_owned(),
            found: id,
            next: "make xtask/src/versions.rs fit this version of cargo",
        })
}

/// The version in a package id of cargo, such as `registry+https://…#wasm-bindgen@0.2.129`.
fn version_of_id(id: &str) -> Option<&str> {
    Some(id.trim().rsplit_once('@')?.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_id_ends_in_its_version() {
        let id = "registry+https://example.org/index#wasm-bindgen@0.2.9\n";
        assert_eq!(version_of_id(id), Some("0.2.9"));
        assert_eq!(version_of_id("wasm-bindgen"), None);
    }
}
