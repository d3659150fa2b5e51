//! Parts of the Rust toolchain that do not come with it.

use super::announce;
use crate::checkout::Checkout;
use crate::error::Error;
use crate::tool_command::{self, ToolCommand};

/// A part as `rustup` names it, and the kind it is of.
pub(super) enum Part {
    Target(&'static str),
    Component(&'static str),
}

/// What the app is built for.
pub(super) const FOR_BUILDING: [Part; 1] = [Part::Target("wasm32-unknown-unknown")];

/// What formats and lints; lints run for the wasm target too.
pub(super) const FOR_CHECKING: [Part; 3] = [
    Part::Target("wasm32-unknown-unknown"),
    Part::Component("rustfmt"),
    Part::Component("clippy"),
];

/// Adds the parts that the toolchain of `rust-toolchain.toml` lacks.
///
/// # Errors
/// When there is no rustup or it cannot fetch a part.
pub(super) fn install(checkout: &Checkout, parts: &[Part]) -> Result<(), Error> {
    if !tool_command::is_on_path("rustup") {
        return Err(Error::Missing {
            program: "rustup".to_owned(),
            next: "install Rust with rustup, so that the version of rust-toolchain.toml is used"
                .to_owned(),
        });
    }
    for part in parts {
        let (kind, name) = match part {
            Part::Target(name) => ("target", name),
            Part::Component(name) => ("component", name),
        };
        let installed = ToolCommand::new(checkout, "rustup")
            .args([kind, "list", "--installed"])
            .read()?;
        // A component's line may end in its platform: `clippy-x86_64-unknown-linux-gnu`.
        if !installed.lines().any(|line| line.starts_with(name)) {
            announce(&format!("the Rust {kind} {name}"), "some seconds");
            ToolCommand::new(checkout, "rustup")
                .args([kind, "add", name])
                .run()?;
        }
    }
    Ok(())
}
