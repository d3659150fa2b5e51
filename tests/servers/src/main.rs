//! The kits of `hosts/`, each on the real server or content management system it is for: real nginx,
//! Apache and WordPress, started here with configurations around our files, asked by real requests and
//! looked at in a real browser.
//!
//! `DIST` names the folder of the release. The arguments are those of `cargo test`: a part of a name
//! chooses tests, `--list` names them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "all of this crate is test code, where a panic is how a failure is told"
)]

mod browsing;
mod edition;
mod process;
mod release;
mod runner;
mod servers;
mod specs;
mod test_context;
mod wordpress;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use release::Release;

fn main() -> ExitCode {
    let dist = std::env::var_os("DIST").map_or_else(|| checkout().join("dist"), PathBuf::from);
    match Release::of(&dist) {
        Ok(release) => runner::run(release, specs::all()),
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// The top folder of the project.
fn checkout() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A file or folder of the kits.
fn kit(path: &str) -> PathBuf {
    checkout().join("hosts").join(path)
}
