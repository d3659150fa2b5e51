//! `cargo xtask verify`: whether the same sources give the same release, byte for byte, elsewhere too.

use crate::checkout::Checkout;
use crate::error::Error;
use crate::tool_command::ToolCommand;
use crate::{checksums, prerender, release, remap_paths};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

/// Where the second build is done; of another length than any checkout, and with a space in it.
const COPY: &str = "target/verify/a second checkout, of a longer name";

/// Where cargo keeps what it fetched, under another name.
const CARGO_HOME: &str = "target/verify/cargo";

/// Builds the release here, and once more from nothing in a copy of the sources in another folder, with
/// the crates in a folder of another name; then compares the checksums of all files.
///
/// # Errors
/// When one of the two does not build, or they differ.
pub(crate) fn check(checkout: &Checkout) -> Result<(), Error> {
    let day = prerender::day()?;
    release::build(checkout)?;
    let here = checksums::compute_all(&checkout.dist())?;
    let copy = checkout.path(COPY);
    println!("\nbuilding it once more in {}", copy.display());
    copy_sources(checkout, &copy)?;
    let home = checkout.path(CARGO_HOME);
    link_cargo_home(&home)?;
    ToolCommand::cargo(checkout)
        .args(["xtask", "build"])
        .folder(&copy)
        .env("CARGO_HOME", &home)
        .env("CARGO_TARGET_DIR", copy.join("target"))
        .env(prerender::EPOCH, (day * 86_400).to_string())
        .run()?;
    let there = checksums::compute_all(&copy.join("dist"))?;
    let differing = checksums::differing(&here, &there);
    if !differing.is_empty() {
        return Err(Error::Unexpected {
            place: copy.join("dist").display().to_string(),
            expected: format!("the {} files of dist/", here.len()),
            found: format!("others: {}", differing.join(", ")),
            next: "compare the two; a path or a time of this machine is most likely in them",
        });
    }
    println!("\nboth builds gave the same {} files", here.len());
    remove(&checkout.path("target/verify"))
}

/// Copies what belongs to the project, with what is not committed yet; the tools are shared.
fn copy_sources(checkout: &Checkout, copy: &Path) -> Result<(), Error> {
    remove(copy)?;
    let list = ToolCommand::new(checkout, "git")
        .args([
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ])
        .read()?;
    for name in list.split('\0').filter(|name| !name.is_empty()) {
        let (from, to) = (checkout.path(name), copy.join(name));
        // What is removed and not committed yet is still in the list.
        if !from.exists() {
            continue;
        }
        let folder = to.parent().unwrap_or(copy);
        fs::create_dir_all(folder).map_err(Error::file(folder))?;
        fs::copy(&from, &to).map_err(Error::file(&from))?;
    }
    let tools = copy.join(".tools");
    symlink(checkout.tools(), &tools).map_err(Error::file(&tools))
}

/// Another name for all that cargo has, so that nothing is fetched twice.
fn link_cargo_home(home: &Path) -> Result<(), Error> {
    remove(home)?;
    fs::create_dir_all(home).map_err(Error::file(home))?;
    let own = remap_paths::cargo_home();
    for entry in fs::read_dir(&own).map_err(Error::file(&own))? {
        let entry = entry.map_err(Error::file(&own))?;
        let link: PathBuf = home.join(entry.file_name());
        symlink(entry.path(), &link).map_err(Error::file(&link))?;
    }
    Ok(())
}

fn remove(folder: &Path) -> Result<(), Error> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(Error::file(folder))?;
    }
    Ok(())
}
