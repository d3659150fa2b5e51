//! The pages of a release, with the timeline rendered into them.

use super::content_name::content_name;
use super::scripts::Scripts;
use super::stage::Stage;
use crate::checkout::{Checkout, NAME};
use crate::error::Error;
use crate::prerender::{self, Sources};
use serde_json::json;
use std::fs;
use std::path::Path;

/// Renders the demo page, the page for frames, the HTML to paste and the archive.
///
/// # Errors
/// When a script does not parse or a page cannot be rendered.
pub(super) fn render(
    checkout: &Checkout,
    stage: &Stage,
    scripts: &Scripts,
    wasm: &Path,
) -> Result<(), Error> {
    let embed = scripts.packed("embed.js", wasm)?;
    let embed_file = content_name(&format!("{NAME}-embed"), embed.as_bytes(), "js");
    stage.put(&embed_file, embed.as_bytes())?;
    let sources = Sources::in_workshop(checkout);
    write(
        &sources.archive_script,
        &scripts.packed("archive.js", wasm)?,
    )?;
    write(&sources.before, &scripts.of_page("before.js")?)?;
    write(&sources.early, &scripts.of_page("early.js")?)?;
    let out = |name: &str| stage.folder().join(name);
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
            { "fragment": { "out": out("fragment.html") } },
            { "embed": {
                "template": checkout.path("pages/embed.html"),
                "script": embed_file,
                "out": out("embed.html"),
            } },
            sources.archive(checkout, &out("archive.html")),
        ]),
    )
}

fn write(path: &Path, text: &str) -> Result<(), Error> {
    fs::write(path, text).map_err(Error::file(path))
}
