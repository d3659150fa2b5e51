//! The browser tests: a real HTTP server serves the release, a real browser opens host pages, and
//! each test is a sentence about what a visitor, an editor's data or a host page meets.
//!
//! `ENGINE` (chromium, firefox, webkit) chooses the engine, `DIST` the folder of the release,
//! `AXE` the file of axe-core, `TOOLS` the folder with the tools the project built or installed, `SITE`
//! the site that `cargo xtask package` builds with the release as a package. The arguments are those of
//! `cargo test`: a part of a name chooses tests, `--list` names them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "all of this crate is test code, where a panic is how a failure is told"
)]

mod fixtures;
mod harness;
mod page_objects;
mod specs;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use harness::engine::Engine;

fn main() -> ExitCode {
    let engine = std::env::var("ENGINE").unwrap_or_default();
    let engine: Engine = match engine.parse() {
        Ok(engine) => engine,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::FAILURE;
        }
    };
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let dist = std::env::var_os("DIST").map_or_else(|| workspace.join("dist"), PathBuf::from);
    if !dist.join("khuyen-hoc-timeline.js").is_file() {
        eprintln!(
            "expected a release in {}, found none; run `cargo xtask build`",
            dist.display()
        );
        return ExitCode::FAILURE;
    }
    harness::runner::run(engine, dist, specs::all())
}
