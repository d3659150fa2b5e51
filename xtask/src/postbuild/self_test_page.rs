//! The page on which an administrator sees whether a copied release is whole and well served.

use super::content_name::content_name;
use super::scripts::Scripts;
use super::stage::Stage;
use crate::checkout::{Checkout, NAME};
use crate::error::Error;
use crate::sums::sha256;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// The page; no list can hold its own checksum, so it alone is not in the list it brings.
const PAGE: &str = "check.html";

/// Puts the page beside everything else, which must be there already: it brings the list of all.
///
/// # Errors
/// When a script does not parse, a file cannot be read, or the page has no place for a part.
pub(super) fn put(checkout: &Checkout, stage: &Stage, scripts: &Scripts) -> Result<(), Error> {
    let script = scripts.standing_alone("src/embed/check/check.js", &["--format=iife"])?;
    let style = scripts.standing_alone("style/check.css", &[])?;
    let [script_file, style_file] =
        [(&script, "js"), (&style, "css")].map(|(content, extension)| {
            content_name(&format!("{NAME}-check"), content.as_bytes(), extension)
        });
    stage.put(&script_file, script.as_bytes())?;
    stage.put(&style_file, style.as_bytes())?;

    let mut files = Vec::new();
    list(stage.folder(), "", &mut files)?;
    files.sort_by(|a, b| a["name"].as_str().cmp(&b["name"].as_str()));
    let release = json!({ "version": env!("CARGO_PKG_VERSION"), "files": files });
    // Nothing in a list of names ends a script; should that change, it still would not.
    let release = release.to_string().replace('<', "\\u003c");

    let template = checkout.path("pages").join(PAGE);
    let mut page = fs::read_to_string(&template).map_err(Error::file(&template))?;
    for (name, text) in [
        ("script file", script_file),
        ("style file", style_file),
        ("release", release),
    ] {
        page = filled(&page, name, &text)?;
    }
    stage.put(PAGE, page.as_bytes())
}

/// Adds name, size and checksum of each file in a folder and those in it; names are relative to the first.
fn list(folder: &Path, before: &str, files: &mut Vec<Value>) -> Result<(), Error> {
    for entry in fs::read_dir(folder).map_err(Error::file(folder))? {
        let entry = entry.map_err(Error::file(folder))?;
        let path = entry.path();
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        if path.is_dir() {
            list(&path, &format!("{name}/"), files)?;
        } else if name != PAGE {
            let content = fs::read(&path).map_err(Error::file(&path))?;
            files.push(json!({ "name": name, "size": content.len(), "sha256": sha256(&content) }));
        }
    }
    Ok(())
}

/// Puts a text in its place, which is to stand in the page once.
fn filled(page: &str, name: &str, text: &str) -> Result<String, Error> {
    let place = format!("<!-- put: {name} -->");
    match page.matches(&place).count() {
        1 => Ok(page.replacen(&place, text, 1)),
        count => Err(Error::Unexpected {
            place: format!("pages/{PAGE}"),
            expected: format!("{place} once"),
            found: format!("it {count} times"),
            next: "mend the page or xtask/src/finish/check.rs",
        }),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;

    #[test]
    fn a_page_without_a_place_ends_the_build() {
        let page = "<script><!-- put: release --></script>";
        assert_eq!(
            filled(page, "release", "{}").unwrap(),
            "<script>{}</script>"
        );
        let told = filled(page, "style file", "x").unwrap_err().to_string();
        assert!(told.contains("<!-- put: style file -->"), "{told}");
    }
}
