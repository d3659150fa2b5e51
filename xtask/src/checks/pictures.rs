//! Visual regression: the pictures that the browser tests take in Chromium beside those of docs/pictures.

use super::browser;
use crate::checkout::Checkout;
use crate::error::Error;
use crate::tool_command::ToolCommand;
use release_files::checksums::sha256;
use std::fs;
use std::path::PathBuf;

/// The pictures as they are to be.
const WANTED: &str = "docs/pictures";

/// Where the browser tests put theirs (tests/browser/src/specs/screenshots/picture.rs).
const TAKEN: &str = "target/browser-tests/pictures";

/// A page with what differs.
const REPORT: &str = "target/pictures";

/// Forgets the pictures of an earlier run.
///
/// # Errors
/// When they cannot be removed.
pub(super) fn forget(checkout: &Checkout) -> Result<(), Error> {
    let taken = checkout.path(TAKEN);
    if taken.exists() {
        fs::remove_dir_all(&taken).map_err(Error::file(&taken))?;
    }
    Ok(())
}

/// Compares the pictures of this run with those of the documentation. Other fonts or another browser draw other pictures;
/// then it only says so.
///
/// # Errors
/// When a picture is another one.
pub(super) fn compare(checkout: &Checkout) -> Result<(), Error> {
    let file = taken_with_file(checkout);
    let then = fs::read_to_string(&file).map_err(Error::file(&file))?;
    let now = drawn_by(checkout)?;
    if then != now {
        println!(
            "not compared: the pictures in {WANTED} are drawn by\n{then}and those of this machine by\n{now}\
             `cargo xtask screenshots` takes them anew"
        );
        return Ok(());
    }
    println!(
        "what differs is shown in {REPORT}/index.html; `cargo xtask screenshots` takes what is wanted now"
    );
    ToolCommand::new(checkout, "node")
        .args(["tests/pictures/compare.mjs", WANTED, TAKEN, REPORT])
        .run()
}

/// Takes the pictures of docs/pictures anew.
///
/// # Errors
/// When a picture fails its checks, or cannot be written.
pub(super) fn renew(checkout: &Checkout) -> Result<(), Error> {
    forget(checkout)?;
    browser::take_screenshots(checkout)?;
    let (taken, wanted) = (checkout.path(TAKEN), checkout.path(WANTED));
    for entry in fs::read_dir(&taken).map_err(Error::file(&taken))? {
        let entry = entry.map_err(Error::file(&taken))?;
        let to = wanted.join(entry.file_name());
        fs::copy(entry.path(), &to).map_err(Error::file(&to))?;
    }
    let file = taken_with_file(checkout);
    fs::write(&file, drawn_by(checkout)?).map_err(Error::file(&file))
}

fn taken_with_file(checkout: &Checkout) -> PathBuf {
    checkout.path(WANTED).join("drawn-by.txt")
}

/// What draws pictures on this machine: the browser, and the fonts it may choose from.
fn drawn_by(checkout: &Checkout) -> Result<String, Error> {
    let browser = ToolCommand::new(checkout, "chromium")
        .args(["--version"])
        .read()?;
    let format = "--format=%{family} %{style} %{fontversion}\n";
    let fonts = ToolCommand::new(checkout, "fc-list")
        .args([format])
        .read()?;
    let mut fonts: Vec<_> = fonts.lines().collect();
    fonts.sort_unstable();
    let digest = sha256(fonts.join("\n").as_bytes());
    Ok(format!(
        "{}\n{} fonts, SHA-256 of their names and versions {}\n",
        browser.trim(),
        fonts.len(),
        &digest[..16]
    ))
}
