//! `edit.html`, the authoring page: one file with its program, the widget for its preview, and the data published
//! with it. Of other files it names one, and does without where that is missing: the script with the documents that
//! are published now (`release_files::edit_data`).

use super::authoring_programs::{AuthoringPrograms, Building};
use super::scripts::{self, SCRIPT_TARGET};
use super::wasm_program::BuiltProgram;
use super::{publisher, release_sources};
use crate::checkout::Checkout;
use crate::error::Error;
use crate::prerender::Sources;
use crate::tool_command::ToolCommand;
use release_files::edit_data;
use release_files::names::{ARTICLES, EDIT_DATA, PROGRAMMES};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::thread;

/// The page.
pub(crate) const PAGE: &str = "edit.html";

/// Writes the page anew into `dist/`, as quickly as possible.
///
/// # Errors
/// When a program does not build, or as [`write`].
pub(crate) fn write_unoptimised(checkout: &Checkout) -> Result<(), Error> {
    let programs = thread::scope(|scope| Building::start(scope, checkout, false).finish())?;
    write(checkout, &checkout.dist(), &programs, false)
}

/// Writes the page into a folder. The archive's script must be in the work folder: it is the preview's widget.
///
/// # Errors
/// When a tool fails, or a script cannot stand in a page.
pub(super) fn write(
    checkout: &Checkout,
    folder: &Path,
    programs: &AuthoringPrograms,
    is_release: bool,
) -> Result<(), Error> {
    let script = bundle(checkout, &programs.editor, is_release)?;
    let worker = publisher::worker_script(checkout, &programs.publisher, is_release)?;
    let sources = checkout.work_dir().join(release_sources::FILE);
    let sources = fs::read_to_string(&sources).map_err(Error::file(&sources))?;
    let style = scripts::bundle_style(checkout, "style/edit.css", is_release)?;
    let preview = Sources::in_work_dir(checkout).archive_script;
    let preview = fs::read_to_string(&preview).map_err(Error::file(&preview))?;
    let template = checkout.path("pages").join(PAGE);
    let mut page = fs::read_to_string(&template).map_err(Error::file(&template))?;
    for (name, text) in [
        ("style", &*style),
        ("data", &documents(checkout)?),
        ("preview", inline_script("the preview's script", &preview)?),
        (
            "publisher",
            inline_script("the publisher's script", &worker)?,
        ),
        // In JSON, the sign stands in texts only, where it may be written so.
        ("release sources", &sources.replace('<', "\\u003c")),
        ("script", inline_script("the page's script", &script)?),
    ] {
        page = fill(&page, name, text.trim())?;
    }
    let path = folder.join(PAGE);
    fs::write(&path, page).map_err(Error::file(&path))
}

/// Writes the script with the published documents beside the page.
///
/// # Errors
/// When a document cannot be read, or the script cannot be written.
pub(super) fn write_data(checkout: &Checkout, folder: &Path) -> Result<(), Error> {
    let read = |name: &str| {
        let path = checkout.path(name);
        fs::read_to_string(&path).map_err(Error::file(&path))
    };
    let script = edit_data::script(&read(ARTICLES)?, &read(PROGRAMMES)?);
    let path = folder.join(EDIT_DATA);
    fs::write(&path, script).map_err(Error::file(&path))
}

/// The page's script with the program in it.
fn bundle(checkout: &Checkout, program: &BuiltProgram, is_release: bool) -> Result<String, Error> {
    let mut options = vec![
        format!("--alias:editor-glue={}", program.glue.display()),
        format!("--alias:editor.wasm={}", program.wasm.display()),
        // The glue would use it to find a wasm by itself, which it never has to.
        "--define:import.meta.url=undefined".to_owned(),
        "--format=iife".to_owned(),
        SCRIPT_TARGET.to_owned(),
    ];
    if is_release {
        options.extend(["--minify".to_owned(), "--legal-comments=none".to_owned()]);
    }
    ToolCommand::new(checkout, checkout.npm_bin("esbuild"))
        .args(["editor/page/start.js", "--bundle", "--charset=utf8"])
        .args(["--log-level=warning"])
        .args(options)
        .read()
}

/// The published documents as elements of the page, for a copy of the page alone.
fn documents(checkout: &Checkout) -> Result<String, Error> {
    let mut elements = String::new();
    for name in [ARTICLES, PROGRAMMES] {
        let path = checkout.path(name);
        let text = fs::read_to_string(&path).map_err(Error::file(&path))?;
        // In JSON, the sign stands in texts only, where it may be written so.
        let text = text.replace('<', "\\u003c");
        // Writing into a string does not fail.
        let _ = writeln!(
            elements,
            "<script type=\"application/json\" data-document=\"{name}\">{text}</script>"
        );
    }
    Ok(elements)
}

/// Checks that a script can stand in a page: esbuild escapes what would end the element early.
fn inline_script<'a>(place: &str, text: &'a str) -> Result<&'a str, Error> {
    let lower = text.to_ascii_lowercase();
    let ends_early = |tag: &&&str| lower.contains(**tag);
    match ["</script", "<script", "<!--"].iter().find(ends_early) {
        None => Ok(text),
        Some(found) => Err(Error::Unexpected {
            place: place.to_owned(),
            expected: "nothing that begins or ends a script or a comment".to_owned(),
            found: (*found).to_owned(),
            next: "write it apart in the source",
        }),
    }
}

/// Replaces a placeholder, which must occur exactly once, by a text.
fn fill(page: &str, name: &str, text: &str) -> Result<String, Error> {
    let placeholder = format!("<!-- put: {name} -->");
    match page.split_once(&placeholder) {
        Some((before, after)) if !after.contains(&placeholder) => {
            Ok([before, text, after].concat())
        }
        _ => Err(Error::Unexpected {
            place: format!("pages/{PAGE}"),
            expected: format!("{placeholder} once"),
            found: "it more or less often".to_owned(),
            next: "fix the page or xtask/src/postbuild/authoring_page.rs",
        }),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;

    #[test]
    fn a_placeholder_is_filled_once_or_the_build_fails() {
        let page = "<style><!-- put: style --></style>";
        assert_eq!(fill(page, "style", "a{}").unwrap(), "<style>a{}</style>");
        for page in ["", "<!-- put: style --><!-- put: style -->"] {
            assert!(fill(page, "style", "a{}").is_err());
        }
    }

    #[test]
    fn a_script_that_would_end_its_element_early_is_refused() {
        assert!(inline_script("a", "let a = 1 < 2;").is_ok());
        assert!(inline_script("a", "'</SCRIPT>'").is_err());
    }
}
