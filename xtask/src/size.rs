//! The size of what a visitor downloads to see the timeline, and its budget.

use crate::checkout::{LOADER_MODULE, NAME};
use crate::error::Error;
use release_files::compressed::{brotli, gzip};
use std::fs;
use std::path::Path;

/// The most that all files together may weigh, in bytes after brotli 11 and without the data: loader, app
/// module and wasm. What they weigh now, so that it grows no further; the aim is 130,000 (docs/decisions.md).
const TOTAL_BUDGET: usize = 263_000;

/// The most that the loader may weigh with the screen of our own data in it, in bytes after brotli 11: what a
/// server sends in one go, before it waits for an answer (ten packets, 14,600 bytes with the head of the response:
/// RFC 6928). The hashes in the names of other files alone make it some 30 bytes more or less.
const LOADER_BUDGET: usize = 14_000;

/// One file of the release.
struct Weighed {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints the table of files and their sum.
///
/// # Errors
/// When the release cannot be read or is over its budget.
pub(crate) fn report(folder: &Path) -> Result<(), Error> {
    let files = weigh(folder)?;
    let sum = sum_of(&files, "what a visitor downloads");
    println!(
        "{:46}{:>10}{:>10}{:>10}",
        "bytes", "raw", "gzip 9", "brotli 11"
    );
    for file in files.iter().chain([&sum]) {
        println!(
            "{:46}{:>10}{:>10}{:>10}",
            file.name, file.raw, file.gzip, file.brotli
        );
    }
    let loader = format!("{NAME}.js");
    let loader = files.iter().find(|file| file.name == loader);
    within(
        loader.map_or(0, |file| file.brotli),
        LOADER_BUDGET,
        "the loader",
    )?;
    within(sum.brotli, TOTAL_BUDGET, "all files together")
}

fn sum_of(files: &[Weighed], name: &str) -> Weighed {
    Weighed {
        name: name.to_owned(),
        raw: files.iter().map(|file| file.raw).sum(),
        gzip: files.iter().map(|file| file.gzip).sum(),
        brotli: files.iter().map(|file| file.brotli).sum(),
    }
}

/// The script of the page for frames contains all of it once more, and the script in place of the wasm the
/// wasm; nobody downloads both forms. The self-test page is for administrators.
fn is_for_visitors(name: &str) -> bool {
    name.starts_with(NAME)
        && !name.starts_with(&format!("{NAME}-check-"))
        && !name.starts_with(&format!("{NAME}-embed-"))
        && name != LOADER_MODULE
        && !name.ends_with(".wasm.js")
}

fn within(found: usize, budget: usize, what: &str) -> Result<(), Error> {
    if found <= budget {
        return Ok(());
    }
    Err(Error::OverBudget(format!(
        "{what}: expected at most {budget} bytes after brotli 11, found {found}; find what \
         is large with twiggy and make it smaller (the budgets are in xtask/src/size.rs)"
    )))
}

/// The scripts and the wasm, by name; a page that embeds the widget downloads nothing else but the
/// data.
fn weigh(folder: &Path) -> Result<Vec<Weighed>, Error> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(Error::file(folder))? {
        let path = entry.map_err(Error::file(folder))?.path();
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        let is_code = path
            .extension()
            .is_some_and(|kind| kind == "js" || kind == "wasm");
        if let Some(name) = name.filter(|name| is_code && is_for_visitors(name)) {
            let content = fs::read(&path).map_err(Error::file(&path))?;
            let gzip = gzip(&content).map_err(Error::file(&path))?.len();
            let brotli = brotli(&content).map_err(Error::file(&path))?.len();
            files.push(Weighed {
                name,
                raw: content.len(),
                gzip,
                brotli,
            });
        }
    }
    if files.is_empty() {
        return Err(Error::Unexpected {
            place: folder.display().to_string(),
            expected: "a release".to_owned(),
            found: "none".to_owned(),
            next: "run `cargo xtask build`",
        });
    }
    files.sort_by(|a, b| {
        a.name
            .len()
            .cmp(&b.name.len())
            .then_with(|| a.name.cmp(&b.name))
    });
    Ok(files)
}
