//! The self-test page, on which an administrator sees whether a copied release is complete and well served.

use super::build_dirs::BuildDirs;
use super::hashed_file_name::hashed_file_name;
use super::scripts::Scripts;
use crate::checkout::{Checkout, NAME};
use crate::error::Error;
use release_files::names::SELF_TEST_PAGE;
use release_files::self_test_page::{LIST, ListedFile, with_list};
use std::fs;
use std::path::Path;

/// Writes the page, its script and its style, and returns what the page lists. All other files must be there
/// already.
///
/// # Errors
/// When a script does not parse, a file cannot be read, or the page lacks a placeholder.
pub(super) fn write(
    checkout: &Checkout,
    dirs: &BuildDirs,
    scripts: &Scripts,
) -> Result<Vec<ListedFile>, Error> {
    // The packages are not in a folder above the script, where esbuild would look for them.
    let hashes = format!(
        "--alias:@noble/hashes={}",
        checkout.npm().join("node_modules/@noble/hashes").display()
    );
    let script = scripts.standalone("check/check.js", &["--format=iife", &hashes])?;
    let style = scripts.standalone("check/check.css", &[])?;
    let [script_file, style_file] =
        [(&script, "js"), (&style, "css")].map(|(content, extension)| {
            hashed_file_name(&format!("{NAME}-check"), content.as_bytes(), extension)
        });
    dirs.write_file(&script_file, script.as_bytes())?;
    dirs.write_file(&style_file, style.as_bytes())?;

    let template = checkout.path("pages").join(SELF_TEST_PAGE);
    let mut page = fs::read_to_string(&template).map_err(Error::file(&template))?;
    for (name, text) in [
        ("script file", &*script_file),
        ("style file", &style_file),
        // It stays until the list is there.
        ("release", LIST),
    ] {
        page = fill(&page, name, text)?;
    }
    dirs.write_work_file(SELF_TEST_PAGE, &page)?;
    let mut files = Vec::new();
    list(dirs.staging(), "", &mut files)?;
    let page = with_list(&page, env!("CARGO_PKG_VERSION"), files.clone());
    dirs.write_file(SELF_TEST_PAGE, page.as_bytes())?;
    Ok(files)
}

/// Adds name, size and checksum of each file in a folder and its subfolders, with `before` before each name.
fn list(folder: &Path, before: &str, files: &mut Vec<ListedFile>) -> Result<(), Error> {
    for entry in fs::read_dir(folder).map_err(Error::file(folder))? {
        let entry = entry.map_err(Error::file(folder))?;
        let path = entry.path();
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        if path.is_dir() {
            list(&path, &format!("{name}/"), files)?;
        } else if name != SELF_TEST_PAGE {
            let content = fs::read(&path).map_err(Error::file(&path))?;
            files.push(ListedFile::new(&name, &content));
        }
    }
    Ok(())
}

/// Replaces a placeholder, which must occur exactly once, by a text.
fn fill(page: &str, name: &str, text: &str) -> Result<String, Error> {
    let placeholder = format!("<!-- put: {name} -->");
    match page.matches(&placeholder).count() {
        1 => Ok(page.replacen(&placeholder, text, 1)),
        count => Err(Error::Unexpected {
            place: format!("pages/{SELF_TEST_PAGE}"),
            expected: format!("{placeholder} once"),
            found: format!("it {count} times"),
            next: "fix the page or xtask/src/postbuild/self_test_page.rs",
        }),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;

    #[test]
    fn a_page_without_a_placeholder_fails_the_build() {
        let page = "<script><!-- put: release --></script>";
        assert_eq!(fill(page, "release", "{}").unwrap(), "<script>{}</script>");
        let error = fill(page, "style file", "x").unwrap_err().to_string();
        assert!(error.contains("<!-- put: style file -->"), "{error}");
    }
}
