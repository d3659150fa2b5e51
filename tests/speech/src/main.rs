//! What is heard of the timeline: the screen reader Orca, driven by real keys on a virtual screen, with Firefox
//! and Chromium. What Orca would say stands in its log.
//!
//! Run by hand, since a busy machine is too slow for it: `cargo run -p speech-tests`. It needs these packages of
//! Debian: orca, at-spi2-core, dbus, openbox, xdotool, xvfb, firefox-esr, chromium.
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
mod runner;
mod specs;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let checkout = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let dist = std::env::var_os("DIST").map_or_else(|| checkout.join("dist"), PathBuf::from);
    runner::run(&dist, &specs::all())
}
