//! What is heard of the timeline: the screen reader Orca, driven by real keys on a virtual screen, with Firefox
//! and Chromium. What Orca would say stands in its log.
//!
//! `cargo xtask speech` installs what it needs and runs it. Orca is one for each user: one that runs already ends.
//!
//! `DIST` names the folder of the release. The arguments are those of `cargo test`: a part of a name
//! chooses tests, `--list` names them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "all of this crate is test code, where a panic is how a failure is told"
)]

mod browser;
mod child;
mod desktop;
mod listener;
mod page;
mod runner;
mod specs;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let checkout = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let dist = std::env::var_os("DIST").map_or_else(|| checkout.join("dist"), PathBuf::from);
    runner::run(&dist, &specs::all())
}
