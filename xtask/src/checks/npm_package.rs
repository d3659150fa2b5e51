//! The release as developers use it: installed from npm, read by TypeScript, built into a site by Vite.

use crate::checkout::{Checkout, NAME};
use crate::element_api::MANIFEST;
use crate::error::Error;
use crate::tool_command::ToolCommand;
use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

/// The sources of such a developer: TypeScript files, and the site in a folder of its own.
const SOURCES: &str = "tests/package";

/// The folder of the built site, which the browser tests open.
pub(super) const SITE: &str = "target/package/site";

/// Ends each line that the compiler must refuse.
const WRONG: &str = "// wrong";

/// Packs the release, installs it offline in a site, type-checks and builds the site.
///
/// # Errors
/// When a step fails, or the compiler refuses other lines than the wrong ones.
pub(super) fn run(checkout: &Checkout) -> Result<(), Error> {
    let packages = checkout.npm();
    ToolCommand::new(checkout, "node")
        .args([checkout.path(SOURCES).join("manifest.cjs"), packages])
        .args([checkout.dist().join(MANIFEST)])
        .run()?;
    let site = checkout.path(SITE);
    if site.exists() {
        fs::remove_dir_all(&site).map_err(Error::file(&site))?;
    }
    fs::create_dir_all(&site).map_err(Error::file(&site))?;
    copy_files(&checkout.path(SOURCES).join("site"), &site)?;
    let sources = copy_files(&checkout.path(SOURCES), &site)?;
    install(checkout, &site)?;
    compile(checkout, &site, &sources)?;
    ToolCommand::new(checkout, checkout.npm_bin("vite"))
        // Relative URLs, so that the tests can serve it from any folder.
        .args(["build", "--base", "./", "--logLevel", "warn"])
        .folder(&site)
        .run()
}

/// Packs the release and installs it, and nothing else.
fn install(checkout: &Checkout, site: &Path) -> Result<(), Error> {
    let beside = site.parent().unwrap_or(site);
    let name = ToolCommand::new(checkout, "npm")
        .args(["pack", "--ignore-scripts", "--silent", "--pack-destination"])
        .args([beside])
        .folder(&checkout.dist())
        .read()?;
    ToolCommand::new(checkout, "npm")
        .args(["install", "--offline", "--ignore-scripts", "--no-audit"])
        .args(["--no-fund", "--silent"])
        .args([beside.join(name.trim())])
        .folder(site)
        .run()?;
    let types = site.join("node_modules/@types");
    fs::create_dir_all(&types).map_err(Error::file(&types))?;
    let react = types.join("react");
    symlink(checkout.npm().join("node_modules/@types/react"), &react).map_err(Error::file(&react))
}

/// Type-checks the sources and compares the refused lines with the wrong ones.
fn compile(checkout: &Checkout, site: &Path, sources: &[PathBuf]) -> Result<(), Error> {
    let output = ToolCommand::new(checkout, checkout.npm_bin("tsc"))
        .args(["--project", ".", "--pretty", "false"])
        .folder(site)
        .stdout_any_status()?;
    let mut wrong = BTreeSet::new();
    for path in sources {
        let text = fs::read_to_string(path).map_err(Error::file(path))?;
        let file = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        let lines = text.lines().zip(1..);
        for (_, number) in lines.filter(|(line, _)| line.ends_with(WRONG)) {
            wrong.insert((file.clone().unwrap_or_default(), number));
        }
    }
    let refused = refused_lines(&output);
    if refused == wrong && !wrong.is_empty() {
        return Ok(());
    }
    Err(Error::Unexpected {
        place: format!("{SOURCES}, read by TypeScript with the declarations of {NAME}"),
        expected: format!("errors in the lines that end in {WRONG:?}: {wrong:?}"),
        found: format!("{refused:?}\n{output}"),
        next: "fix xtask/src/element_api",
    })
}

/// Files and lines of compiler errors such as `file.ts(6,1): error TS2322: …`. An error without a line counts
/// as line 0.
fn refused_lines(output: &str) -> BTreeSet<(String, usize)> {
    let errors = output.lines().filter(|line| line.contains("error TS"));
    errors
        .map(|line| {
            let (file, rest) = line.split_once('(').unwrap_or((line, ""));
            let number = rest.split(',').next().unwrap_or_default();
            (file.to_owned(), number.parse().unwrap_or(0))
        })
        .collect()
}

/// Copies the files of a folder, without its subfolders, and returns the paths of the copies.
fn copy_files(from: &Path, to: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut copies = Vec::new();
    for entry in fs::read_dir(from).map_err(Error::file(from))? {
        let entry = entry.map_err(Error::file(from))?;
        if entry.path().is_file() {
            let copy = to.join(entry.file_name());
            fs::copy(entry.path(), &copy).map_err(Error::file(&copy))?;
            copies.push(copy);
        }
    }
    Ok(copies)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refused_lines_are_read_from_compiler_errors() {
        let output =
            "a.ts(6,1): error TS2322: Type 'x'\n  is not assignable\nb.tsx(12,70): error TS1: y\n";
        let expected = [("a.ts".to_owned(), 6), ("b.tsx".to_owned(), 12)];
        assert_eq!(refused_lines(output), expected.into());
        let of_no_file = refused_lines("error TS5023: Unknown compiler option");
        assert_eq!(of_no_file.len(), 1, "{of_no_file:?}");
    }
}
