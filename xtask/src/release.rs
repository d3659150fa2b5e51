//! `cargo xtask build`: the release.

use crate::checkout::Checkout;
use crate::error::Error;
use crate::install;
use crate::program::Program;

/// Variables that have cargo build the standard library anew for the wasm, for size: a panic stops
/// the program at once instead of composing a message nobody on a phone can read, and `{:?}` writes
/// nothing (a lint in `cargo xtask test` sees that nothing for visitors is written with it). In
/// brotli terms, for a list with a filter and before wasm-opt: 51.1 kB without these flags, 43.0 kB
/// with the library built anew, 40.1 kB without `{:?}`. They are unstable flags;
/// `rust-toolchain.toml` pins the compiler, so they cannot change by themselves.
///
/// Whoever adds one must also take it away from the hook in `Trunk.toml`.
pub(crate) const FOR_SIZE: &[(&str, &str)] = &[
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none",
    ),
];

/// Installs what is missing and writes the release to `dist/`.
///
/// # Errors
/// When a tool is missing, the code does not build, or the release weighs too much.
pub(crate) fn build(checkout: &Checkout) -> Result<(), Error> {
    install::for_building(checkout)?;
    fetch_crates(checkout, FOR_SIZE)?;
    println!("building the release; the first time takes about 2 minutes");
    Program::trunk(checkout)
        .args(["build", "--release"])
        .envs(FOR_SIZE)
        .run()
}

/// Fetches the crates, since Trunk runs cargo without network.
///
/// # Errors
/// When cargo cannot fetch a crate.
pub(crate) fn fetch_crates(checkout: &Checkout, variables: &[(&str, &str)]) -> Result<(), Error> {
    Program::cargo(checkout)
        .args(["fetch", "--quiet", "--locked"])
        .args([
            "--target",
            "wasm32-unknown-unknown",
            "--target",
            "host-tuple",
        ])
        .envs(variables)
        .run()
}
