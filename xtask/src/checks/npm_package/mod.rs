//! The release as developers use it: installed from npm, read by TypeScript and the checkers of templates, built
//! into sites by bundlers.

mod types;

use crate::checkout::{Checkout, NAME};
use crate::element_api::MANIFEST;
use crate::error::Error;
use crate::install;
use crate::tool_command::ToolCommand;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

/// The sources of such a developer: TypeScript files, templates of frameworks, and the site.
const SOURCES: &str = "tests/package";

/// The folder of the built sites, which the browser tests open: Vite's in `dist`, the others in `bundled/NAME`.
pub(super) const SITE: &str = "target/package/site";

/// What the sources import besides the package, and what that imports.
const TYPES: [&str; 5] = ["@types/react", "preact", "solid-js", "svelte", "vue"];

/// Packs the release, installs it offline in a site, type-checks and builds the site.
///
/// # Errors
/// When a step fails, or a checker refuses other lines than the wrong ones.
pub(super) fn run(checkout: &Checkout) -> Result<(), Error> {
    install::site_packages(checkout)?;
    ToolCommand::new(checkout, "node")
        .args([
            checkout.path(SOURCES).join("manifest.cjs"),
            checkout.npm(),
            checkout.dist().join(MANIFEST),
        ])
        .run()?;
    let site = checkout.path(SITE);
    if site.exists() {
        fs::remove_dir_all(&site).map_err(Error::file(&site))?;
    }
    fs::create_dir_all(&site).map_err(Error::file(&site))?;
    copy_files(&checkout.path(SOURCES).join("site"), &site)?;
    let mut sources = copy_files(&checkout.path(SOURCES), &site)?;
    sources.extend(copy_files(
        &checkout.path(SOURCES).join("frameworks"),
        &site,
    )?);
    install(checkout, &site)?;
    check_papers(checkout, &site)?;
    import_without_browser(checkout, &site)?;
    types::check(checkout, &site, &sources)?;
    ToolCommand::new(checkout, checkout.npm_bin("vite"))
        // Relative URLs, so that the tests can serve it from any folder.
        .args(["build", "--base", "./", "--logLevel", "warn"])
        .folder(&site)
        .run()?;
    ToolCommand::new(checkout, "node")
        .args([site.join("bundle.mjs"), checkout.npm_sites(), site.clone()])
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
    let from = checkout.npm_sites().join("node_modules");
    let to = site.join("node_modules");
    let types = to.join("@types");
    fs::create_dir_all(&types).map_err(Error::file(&types))?;
    for name in TYPES {
        let link = to.join(name);
        symlink(from.join(name), &link).map_err(Error::file(&link))?;
    }
    Ok(())
}

/// Has publint read what `package.json` says of the files.
fn check_papers(checkout: &Checkout, site: &Path) -> Result<(), Error> {
    let publint = checkout.npm_sites().join("node_modules/.bin/publint");
    ToolCommand::new(checkout, publint)
        .args(["--strict"])
        .args([site.join("node_modules").join(NAME)])
        .run()
}

/// A server that renders a page imports what the page imports.
fn import_without_browser(checkout: &Checkout, site: &Path) -> Result<(), Error> {
    ToolCommand::new(checkout, "node")
        .args(["--input-type=module", "--eval"])
        .args([format!("import \"{NAME}\"; import \"{NAME}/{NAME}.js\";")])
        .folder(site)
        .run()
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
