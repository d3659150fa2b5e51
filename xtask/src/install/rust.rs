//! Additional targets and components of the Rust toolchain.

use super::announce;
use crate::checkout::Checkout;
use crate::error::Error;
use crate::tool_command::{self, ToolCommand};

/// A target or component, by its name in rustup.
pub(super) enum Addition {
    Target(&'static str),
    Component(&'static str),
}

/// For a build.
pub(super) const FOR_BUILDING: [Addition; 1] = [Addition::Target("wasm32-unknown-unknown")];

/// For formatting and lints; lints run for the wasm target too.
pub(super) const FOR_CHECKING: [Addition; 3] = [
    Addition::Target("wasm32-unknown-unknown"),
    Addition::Component("rustfmt"),
    Addition::Component("clippy"),
];

/// Adds what the toolchain of `rust-toolchain.toml` lacks.
///
/// # Errors
/// When rustup is missing or cannot download something.
pub(super) fn install(checkout: &Checkout, additions: &[Addition]) -> Result<(), Error> {
    if !tool_command::is_on_path("rustup") {
        return Err(Error::Missing {
            program: "rustup".to_owned(),
            next: "install Rust with rustup, so that the version of rust-toolchain.toml is used"
                .to_owned(),
        });
    }
    for addition in additions {
        let (kind, name) = match addition {
            Addition::Target(name) => ("target", name),
            Addition::Component(name) => ("component", name),
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
