//! What the authoring page calls, in a worker of its own or, where there is none, on the page.

#![allow(
    unreachable_pub,
    reason = "wasm-bindgen exports public functions alone; nothing in Rust calls them"
)]

use crate::error::Error;
use crate::files::{self, Edition, Files};
use js_sys::{Function, Map, Uint8Array};
use release_files::checksums::from_text;
use release_files::zipped::zip;
use wasm_bindgen::prelude::*;

/// The files that replace those of the release: a `Map` of paths to bytes.
///
/// `sources` is the text that the build writes as `release-sources.json`, `archive_script` the archive's
/// script. `date` is the day, `2026-11-28`. `present` is the text of the `SHA256SUMS` beside the page, or
/// empty. `step` is called with the name of each file before it is made.
///
/// # Errors
/// A text that says what is wrong with which document.
#[wasm_bindgen(js_name = publishFiles)]
pub fn publish_files(
    sources: &str,
    archive_script: &str,
    articles: &str,
    programmes: &str,
    date: &str,
    present: &str,
    step: &Function,
) -> Result<Map, String> {
    let files = make(
        sources,
        archive_script,
        articles,
        programmes,
        date,
        present,
        step,
    )
    .map_err(|error| error.to_string())?;
    let map = Map::new();
    for (name, content) in &files {
        map.set(&name.into(), &Uint8Array::from(&content[..]));
    }
    Ok(map)
}

/// The same files as one zip.
///
/// # Errors
/// A text that says what is wrong with which document.
#[wasm_bindgen(js_name = publishZip)]
pub fn publish_zip(
    sources: &str,
    archive_script: &str,
    articles: &str,
    programmes: &str,
    date: &str,
    present: &str,
    step: &Function,
) -> Result<Vec<u8>, String> {
    make(
        sources,
        archive_script,
        articles,
        programmes,
        date,
        present,
        step,
    )
    .and_then(|files| zip(&files).map_err(Error::Zip))
    .map_err(|error| error.to_string())
}

fn make(
    sources: &str,
    archive_script: &str,
    articles: &str,
    programmes: &str,
    date: &str,
    present: &str,
    step: &Function,
) -> Result<Files, Error> {
    let edition = Edition {
        articles,
        programmes,
        date,
    };
    let sources = serde_json::from_str(sources).map_err(Error::Sources)?;
    let mut step = |name: &str| {
        // What a listener throws is its own affair.
        let _ = step.call1(&JsValue::NULL, &name.into());
    };
    files::files(
        &sources,
        archive_script,
        edition,
        &from_text(present),
        &mut step,
    )
}
