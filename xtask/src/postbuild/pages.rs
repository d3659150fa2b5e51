//! The pages of a release, with the timeline prerendered into them.

use super::build_dirs::BuildDirs;
use super::hashed_file_name::hashed_file_name;
use super::scripts::Scripts;
use crate::checkout::{Checkout, NAME};
use crate::error::Error;
use crate::prerender::{self, Sources};
use release_files::names::DEMO;
use serde_json::json;
use std::path::Path;

/// Renders the demo page, the pages for frames, the HTML to paste and the archive, and the screen in the
/// loader. Returns the name of the script of the pages for frames.
///
/// # Errors
/// When a script does not parse or a page cannot be rendered.
pub(super) fn render(
    checkout: &Checkout,
    dirs: &BuildDirs,
    scripts: &Scripts,
    wasm: &Path,
) -> Result<String, Error> {
    let embed = scripts.page_with_app("embed.js", wasm)?;
    let embed_file = hashed_file_name(&format!("{NAME}-embed"), embed.as_bytes(), "js");
    dirs.write_file(&embed_file, embed.as_bytes())?;
    dirs.write_work_file("archive.js", &scripts.page_with_app("archive.js", wasm)?)?;
    for name in ["hide-before-query.js", "apply-query.js"] {
        dirs.write_work_file(name, &scripts.inline_script(name)?)?;
    }
    dirs.copy_to_work(DEMO)?;
    let sources = Sources::in_work_dir(checkout);
    let out = |name: &str| dirs.staging().join(name);
    let data = [
        checkout.path("data/articles.json"),
        checkout.path("data/programmes.json"),
    ];
    prerender::render(
        checkout,
        &sources,
        &data,
        &json!([
            { "host-page": { "page": out("index.html") } },
            { "loader": { "script": out(&format!("{NAME}.js")) } },
            { "fragment": { "out": out("fragment.html") } },
            { "embed": {
                "template": checkout.path("pages/embed.html"),
                "script": embed_file,
                "folder": dirs.staging(),
            } },
            sources.archive(checkout, &out("archive.html"))?,
        ]),
    )?;
    Ok(embed_file)
}
