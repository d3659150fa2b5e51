//! What a visitor downloads to see the timeline, and the most it may weigh.

use crate::checkout::NAME;
use crate::error::Error;
use std::fs;
use std::io::Write as _;
use std::path::Path;

/// The most that all files together may weigh, in bytes after brotli 11, without the data. The
/// first issue allows 90 kB; the lightest alternative weighs 64.4 kB, and this is to stay below it.
const TOTAL_BUDGET: usize = 64_000;

/// The most that the stable entry script may weigh, in bytes after brotli 11: every page view asks
/// for it anew, since its address never changes. From the first issue.
const ENTRY_BUDGET: usize = 3_000;

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
    let files = weigh(folder)?;
    let sum = Weighed {
        name: "what a visitor downloads".to_owned(),
        raw: files.iter().map(|file| file.raw).sum(),
        gzip: files.iter().map(|file| file.gzip).sum(),
        brotli: files.iter().map(|file| file.brotli).sum(),
    };
    println!(
        "{:36}{:>10}{:>10}{:>10}",
        "bytes", "raw", "gzip 9", "brotli 11"
    );
    for file in files.iter().chain([&sum]) {
        println!(
            "{:36}{:>10}{:>10}{:>10}",
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
    within(sum.brotli, TOTAL_BUDGET, "all files together")
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
        if let Some(name) = name.filter(|name| is_code && name.starts_with(NAME)) {
            let content = fs::read(&path).map_err(Error::file(&path))?;
            let gzip = gzip(&content).map_err(Error::file(&path))?;
            let brotli = brotli(&content).map_err(Error::file(&path))?;
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

fn gzip(content: &[u8]) -> std::io::Result<usize> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?.len())
}

fn brotli(content: &[u8]) -> std::io::Result<usize> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters)?;
    Ok(compressed.len())
}
