//! What a visitor downloads to see the timeline, and the most it may weigh.

use crate::checkout::NAME;
use crate::compressed::{brotli, gzip};
use crate::error::Error;
use std::fs;
use std::path::Path;

/// The most that all files together may weigh, in bytes after brotli 11, without the data. The
/// first issue allows 90 kB; the lightest alternative weighs 64.4 kB, and this is to stay a kilobyte below.
const TOTAL_BUDGET: usize = 63_400;

/// The most that the stable entry script may weigh, in bytes after brotli 11: every page view asks
/// for it anew, since its address never changes. From the first issue.
const ENTRY_BUDGET: usize = 3_000;

/// The most that the companion may weigh, in bytes after brotli 11. Only a reader who touches the widget
/// downloads it; as little as the program itself would still be quick.
const COMPANION_BUDGET: usize = 52_000;

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
/// When the release cannot be read or weighs more than it may.
pub(crate) fn report(folder: &Path) -> Result<(), Error> {
    let (companion, files): (Vec<_>, Vec<_>) = weigh(folder)?
        .into_iter()
        .partition(|file| is_of_companion(&file.name));
    let sum = sum_of(&files, "what a visitor downloads");
    let more = sum_of(&companion, "and who touches it");
    println!(
        "{:46}{:>10}{:>10}{:>10}",
        "bytes", "raw", "gzip 9", "brotli 11"
    );
    for file in files.iter().chain([&sum]).chain(&companion).chain([&more]) {
        println!(
            "{:46}{:>10}{:>10}{:>10}",
            file.name, file.raw, file.gzip, file.brotli
        );
    }
    let entry = format!("{NAME}.js");
    let entry = files.iter().find(|file| file.name == entry);
    within(
        entry.map_or(0, |file| file.brotli),
        ENTRY_BUDGET,
        "the entry script",
    )?;
    within(sum.brotli, TOTAL_BUDGET, "all files together")?;
    within(more.brotli, COMPANION_BUDGET, "the companion")
}

fn sum_of(files: &[Weighed], name: &str) -> Weighed {
    Weighed {
        name: name.to_owned(),
        raw: files.iter().map(|file| file.raw).sum(),
        gzip: files.iter().map(|file| file.gzip).sum(),
        brotli: files.iter().map(|file| file.brotli).sum(),
    }
}

fn is_of_companion(name: &str) -> bool {
    name.starts_with(&format!("{NAME}-companion-"))
}

/// The script of the page for frames holds all of it once more, and the scripts in place of a wasm hold that;
/// who downloads one of them needs no other. The self-test page is for administrators.
fn is_of_element(name: &str) -> bool {
    name.starts_with(NAME)
        && !name.starts_with(&format!("{NAME}-check-"))
        && !name.starts_with(&format!("{NAME}-embed-"))
        && !name.ends_with(".wasm.js")
}

fn within(found: usize, budget: usize, what: &str) -> Result<(), Error> {
    if found <= budget {
        return Ok(());
    }
    Err(Error::OverBudget(format!(
        "{what}: expected at most {budget} bytes after brotli 11, found {found}; find what weighs \
         with twiggy and make it smaller (the budgets stand in xtask/src/size.rs)"
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
        if let Some(name) = name.filter(|name| is_code && is_of_element(name)) {
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
