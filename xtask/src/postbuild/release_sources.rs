//! What a release is made of, but the data, in one file for the authoring page: with it, the release of other data
//! is made in a browser (`editor/publisher`).

use super::build_dirs::BuildDirs;
use crate::checkout::Checkout;
use crate::checksums;
use crate::error::Error;
use crate::prerender;
use release_files::names;
use release_files::self_test_page::ListedFile;
use release_files::sources::{Sources, depends_on_data};
use std::fs;
use std::path::Path;

/// The file, in the work folder.
pub(crate) const FILE: &str = "release-sources.json";

/// Writes it, when all files of the release are there but the page that holds it; `listed` are those of the self-test
/// page.
///
/// # Errors
/// When a file cannot be read or written.
pub(super) fn write(
    checkout: &Checkout,
    dirs: &BuildDirs,
    embed_script: &str,
    mut listed: Vec<ListedFile>,
) -> Result<(), Error> {
    listed.retain(|file| !depends_on_data(&file.name));
    let work = |name: &str| read(&dirs.work(name));
    let template = |name: &str| read(&checkout.path("pages").join(name));
    let mut checksums = checksums::compute_all(dirs.staging())?;
    checksums.retain(|name, _| !depends_on_data(name));
    let sources = Sources {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        date: prerender::date()?,
        demo: work(names::DEMO)?,
        embed: template(names::EMBED)?,
        embed_script: embed_script.to_owned(),
        archive: template(names::ARCHIVE)?,
        archive_style: work("style/archive.css")?,
        self_test_page: work(names::SELF_TEST_PAGE)?,
        loader: work("loader.js")?,
        bundler_loader: if dirs.is_release() {
            Some(work("bundler-loader.js")?)
        } else {
            None
        },
        style: work("style/widget.css")?,
        prerendered_style: work("style/prerendered.css")?,
        hide_before_query: work("hide-before-query.js")?,
        apply_query: work("apply-query.js")?,
        listed,
        checksums,
    };
    let text = serde_json::to_string(&sources).map_err(|source| Error::Unexpected {
        place: FILE.to_owned(),
        expected: "texts with a JSON form".to_owned(),
        found: source.to_string(),
        next: "fix xtask/src/postbuild/release_sources.rs",
    })?;
    dirs.write_work_file(FILE, &text)
}

fn read(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(Error::file(path))
}
