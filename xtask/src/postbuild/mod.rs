//! `cargo xtask finish`, the last step of a build: makes of Trunk's output the files of a release.
//!
//! Trunk calls it when its staging folder holds the page, the wasm and wasm-bindgen's glue. A
//! release is shrunk here; a build for `serve` gets the same files, as quickly as possible.

mod bundler;
mod check;
mod companion;
mod content_name;
mod glue;
mod pages;
mod scripts;
mod stage;
mod wasm;

use crate::checkout::{Checkout, NAME};
use crate::compressed;
use crate::error::Error;
use crate::face;
use crate::licences;
use crate::size;
use crate::sums;
pub(crate) use bundler::FOLDER as BUNDLER_FOLDER;
use content_name::content_name;
use glue::Glue;
use scripts::{Constants, Scripts};
use stage::Stage;
use std::fs;
use std::path::Path;

/// What the files of the companion are called, after the name of all.
const COMPANION: &str = "companion";

/// Turns what Trunk staged into the files of a release and, for a release, weighs them.
///
/// # Errors
/// When Trunk did not call, a tool fails, or the release weighs too much.
pub(crate) fn finish(checkout: &Checkout) -> Result<(), Error> {
    let stage = Stage::from_trunk(checkout)?;
    let companion = companion::build(checkout, &stage)?;
    let scripts = Scripts::prepare(checkout, &stage, &companion)?;
    let mut glue = Glue::read(&stage.glue())?;
    let wasm_path = if stage.is_release() {
        let smaller = wasm::shrink(checkout, &stage.wasm(), &stage.workshop(""))?;
        glue.rename(&smaller.names)?;
        glue.slim(&format!("{NAME}_bg.wasm"))?;
        smaller.wasm
    } else {
        stage.wasm()
    };
    glue.make_abandonable()?;
    glue.ask_things_themselves()?;
    glue.write(&stage.glue())?;

    let mut constants = Constants::none();
    constants.wasm_file = put_wasm(&stage, &scripts, NAME, &wasm_path)?;

    let companion_name = format!("{NAME}-{COMPANION}");
    constants.companion_wasm = put_wasm(&stage, &scripts, &companion_name, &companion.wasm)?;
    let script = scripts.companion(&constants)?;
    constants.companion_file = content_name(&companion_name, script.as_bytes(), "js");
    stage.put(&constants.companion_file, script.as_bytes())?;

    let app = scripts.app(&constants)?;
    constants.app_file = content_name(NAME, app.as_bytes(), "js");
    stage.put(&constants.app_file, app.as_bytes())?;

    let entry = scripts.entry(&constants)?;
    stage.put(&format!("{NAME}.js"), entry.as_bytes())?;

    pages::render(checkout, &stage, &scripts, &wasm_path)?;
    check::put(checkout, &stage, &scripts)?;
    if stage.is_release() {
        size::report(stage.folder())?;
        bundler::put(&stage, &scripts, &constants)?;
        face::put(checkout, stage.folder())?;
        licences::put(checkout, stage.folder())?;
        compressed::put_beside(stage.folder())?;
        // Last, since it names all that is there.
        sums::write(stage.folder())?;
    }
    Ok(())
}

/// Adds a wasm under a name that follows from its content, and a script with the same bytes that is asked for where
/// a server does not give out the first. The name of the one follows from that of the other (program.js); gives it.
fn put_wasm(stage: &Stage, scripts: &Scripts, name: &str, path: &Path) -> Result<String, Error> {
    let wasm = fs::read(path).map_err(Error::file(path))?;
    let name = content_name(name, &wasm, "wasm");
    stage.put(&name, &wasm)?;
    let script = scripts.wasm_in_script(path)?;
    stage.put(&format!("{name}.js"), script.as_bytes())?;
    Ok(name)
}
