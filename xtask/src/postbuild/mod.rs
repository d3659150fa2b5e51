//! `cargo xtask postbuild`, Trunk's post-build hook: makes the files of a release of what Trunk staged.
//!
//! Trunk calls it when its staging folder holds the page, the wasm and the glue of wasm-bindgen. A release
//! is optimised here; a build for `serve` gets the same files, as quickly as possible.

pub(crate) mod authoring_page;
mod authoring_programs;
mod build_dirs;
mod bundler;
mod bytes_module;
mod glue_globals;
mod hashed_file_name;
mod pages;
mod publisher;
pub(crate) mod release_sources;
mod scripts;
mod self_test_page;
mod template;
mod time_limits;
mod wasm;
mod wasm_program;

use crate::checkout::{Checkout, LOADER_MODULE, NAME};
use crate::checksums;
use crate::element_api;
use crate::error::Error;
use crate::install;
use crate::licences;
use crate::precompress;
use crate::size;
use authoring_programs::Building;
use build_dirs::BuildDirs;
use hashed_file_name::hashed_file_name;
use scripts::{AppFiles, Scripts};
use std::fs;
use std::path::Path;
use std::thread;

/// Turns what Trunk staged into the files of a release and, for a release, checks their size.
///
/// # Errors
/// When Trunk did not call, a tool fails, or the release is over its budget.
pub(crate) fn postbuild(checkout: &Checkout) -> Result<(), Error> {
    let dirs = BuildDirs::from_trunk(checkout)?;
    install::npm_packages(checkout)?;
    thread::scope(|scope| {
        let programs = Building::start(scope, checkout, dirs.is_release());
        write_files(checkout, &dirs, programs)
    })
}

fn write_files(checkout: &Checkout, dirs: &BuildDirs, programs: Building<'_>) -> Result<(), Error> {
    glue_globals::check(checkout, &dirs.glue())?;
    let wasm = if dirs.is_release() {
        wasm::optimise(checkout, dirs)?
    } else {
        dirs.wasm()
    };
    let scripts = Scripts::prepare(checkout, dirs)?;
    let app = scripts.app_module()?;
    let files = AppFiles {
        app: hashed_file_name(NAME, app.as_bytes(), "js"),
        wasm: write_wasm(dirs, &scripts, &wasm)?,
    };
    dirs.write_file(&files.app, app.as_bytes())?;
    let loader = scripts.loader(&files)?;
    dirs.write_file(&format!("{NAME}.js"), loader.as_bytes())?;
    dirs.write_work_file("loader.js", &loader)?;
    dirs.write_file(LOADER_MODULE, scripts.loader_module(&files)?.as_bytes())?;

    let embed_script = pages::render(checkout, dirs, &scripts, &wasm)?;
    template::write(checkout, dirs)?;
    authoring_page::write_data(checkout, dirs.staging())?;
    let listed = self_test_page::write(checkout, dirs, &scripts)?;
    if dirs.is_release() {
        size::report(dirs.staging())?;
        bundler::write(dirs, &scripts, &files, &app)?;
        element_api::write_files(checkout, dirs.staging())?;
        licences::write(checkout, dirs.staging())?;
        precompress::write(dirs.staging())?;
    }
    // It has the checksums of all files above; the page that holds it comes below, with its compressed forms.
    release_sources::write(checkout, dirs, &embed_script, listed)?;
    let programs = programs.finish()?;
    authoring_page::write(checkout, dirs.staging(), &programs, dirs.is_release())?;
    if dirs.is_release() {
        precompress::write_beside(&dirs.staging().join(authoring_page::PAGE))?;
        // Last, since it names every other file.
        checksums::write(dirs.staging())?;
    }
    Ok(())
}

/// Adds the wasm under a hashed name, and beside it a script with the same bytes for servers that send no
/// wasm. The loader derives the script's name from the wasm's, which is returned.
fn write_wasm(dirs: &BuildDirs, scripts: &Scripts, path: &Path) -> Result<String, Error> {
    let wasm = fs::read(path).map_err(Error::file(path))?;
    let name = hashed_file_name(NAME, &wasm, "wasm");
    dirs.write_file(&name, &wasm)?;
    let script = scripts.wasm_script(path)?;
    dirs.write_file(&format!("{name}.js"), script.as_bytes())?;
    Ok(name)
}
