//! Builds the companion program, which Trunk knows nothing of.

use super::glue::Glue;
use super::stage::Stage;
use super::wasm;
use crate::checkout::Checkout;
use crate::error::Error;
use crate::program::Program;
use crate::wasm_flags;
use std::path::PathBuf;

/// The binary, as `Cargo.toml` calls it.
const BINARY: &str = "khuyen-hoc-companion";

/// The files of the companion in the workshop.
pub(super) struct Companion {
    /// The program.
    pub(super) wasm: PathBuf,
    /// The JavaScript between it and the page.
    pub(super) glue: PathBuf,
}

/// Builds it, as the program itself is built: for size in a release, quickly otherwise.
///
/// # Errors
/// When it does not build, or a tool fails.
pub(super) fn build(checkout: &Checkout, stage: &Stage) -> Result<Companion, Error> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let cargo = Program::cargo(checkout).args([
        "build",
        "--quiet",
        "--locked",
        "--package",
        "khuyen-hoc-timeline",
        "--no-default-features",
        "--features",
        "companion",
        "--bin",
        BINARY,
        "--target",
        TARGET,
    ]);
    let profile = if stage.is_release() {
        cargo
            .args(["--release"])
            .envs(&wasm_flags::variables(checkout)?)
            .run()?;
        "release"
    } else {
        cargo.run()?;
        "debug"
    };
    let built = checkout
        .target()
        .join(TARGET)
        .join(profile)
        .join(format!("{BINARY}.wasm"));
    let folder = stage.workshop("companion");
    Program::new(checkout, "wasm-bindgen")
        .args(["--target", "web", "--no-typescript", "--out-name", "glue"])
        .args(["--out-dir".as_ref(), folder.as_os_str(), built.as_os_str()])
        .run()?;
    let companion = Companion {
        wasm: folder.join("glue_bg.wasm"),
        glue: folder.join("glue.js"),
    };
    let mut glue = Glue::read(&companion.glue)?;
    glue.ask_things_themselves()?;
    if !stage.is_release() {
        glue.write(&companion.glue)?;
        return Ok(companion);
    }
    let smaller = wasm::shrink(checkout, &companion.wasm, &folder)?;
    glue.rename(&smaller.names)?;
    glue.slim("glue_bg.wasm")?;
    glue.write(&companion.glue)?;
    Ok(Companion {
        wasm: smaller.wasm,
        ..companion
    })
}
