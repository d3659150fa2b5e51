//! The licences of Rust's standard library, from the notices that come with the compiler.

use super::texts;
use crate::checkout::Checkout;
use crate::error::Error;
use crate::tool_command::ToolCommand;
use std::fs;
use std::path::Path;

/// Where the compiler's installation has the notices, an HTML page with a section for each crate.
const NOTICES: &str = "share/doc/rust/COPYRIGHT-library.html";

/// The crates that are in the library where it is compiled for wasm32-unknown-unknown.
const CRATES: [&str; 5] = [
    "cfg-if",
    "dlmalloc",
    "foldhash",
    "hashbrown",
    "rustc-demangle",
];

/// What begins the section of a crate, before its name and version.
const SECTION: &str = "<h3>\u{1f4e6} ";

/// A crate of the library, or the library itself, with its licences.
#[derive(Debug, PartialEq)]
pub(super) struct Notice {
    /// Name and version.
    pub(super) name: String,
    /// Whether it is a crate of its own.
    pub(super) is_crate: bool,
    /// The licences, as its manifest has them.
    pub(super) licence: String,
    /// The texts to be shipped with it.
    pub(super) texts: Vec<String>,
}

/// The crates of the library with their licences; the library itself is the first.
///
/// # Errors
/// When the notices cannot be read, or lack a crate.
pub(super) fn all(checkout: &Checkout) -> Result<Vec<Notice>, Error> {
    let sysroot = ToolCommand::new(checkout, "rustc")
        .args(["--print", "sysroot"])
        .read()?;
    let path = Path::new(sysroot.trim()).join(NOTICES);
    let page = fs::read_to_string(&path).map_err(Error::file(&path))?;
    let mut notices = vec![Notice {
        name: format!("the Rust standard library {}", version(checkout)?),
        is_crate: false,
        licence: "MIT OR Apache-2.0".to_owned(),
        texts: vec![texts::mit("The Rust Project Developers")],
    }];
    for name in CRATES {
        notices.push(notice(&page, name).ok_or_else(|| Error::Unexpected {
            place: path.display().to_string(),
            expected: format!("a section with the licence of {name}"),
            found: "none".to_owned(),
            next: "make CRATES in xtask/src/licences/standard_library.rs fit this version of Rust",
        })?);
    }
    Ok(notices)
}

/// The version of the compiler, which is that of its library.
fn version(checkout: &Checkout) -> Result<String, Error> {
    let line = ToolCommand::new(checkout, "rustc")
        .args(["--version"])
        .read()?;
    Ok(line.split(' ').nth(1).unwrap_or_default().to_owned())
}

/// The section of a crate.
fn notice(page: &str, name: &str) -> Option<Notice> {
    let start = format!("{SECTION}{name}-");
    let section = page.split_once(&start)?.1;
    let section = section.split(SECTION).next()?;
    let version = section.split_once("</h3>")?.0;
    let licence = between(section, "<b>License:</b> ", "</p>")?.trim();
    let mut files: Vec<_> = section
        .split("<summary><code>")
        .skip(1)
        .filter_map(|file| {
            let text = unescape(between(file, "<pre>", "</pre>")?);
            Some((file.split_once("</code>")?.0, texts::tidy(&text)))
        })
        .collect();
    texts::keep_chosen(licence, &mut files);
    (!files.is_empty()).then(|| Notice {
        name: format!("{name} {version}"),
        is_crate: true,
        licence: licence.to_owned(),
        texts: files.into_iter().map(|(_, text)| text).collect(),
    })
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    Some(text.split_once(start)?.1.split_once(end)?.0)
}

/// The characters that the page has as references; the ampersand is last, so that none is read twice.
fn unescape(text: &str) -> String {
    [
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#38;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (reference, character)| {
        text.replace(reference, character)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<h3>\u{1f4e6} a-b-1.0.0</h3><p><b>License:</b> Zlib</p>
        <h3>\u{1f4e6} a-2.0.0</h3><p><b>License:</b> MIT/Apache-2.0</p>
        <summary><code>LICENSE-APACHE</code></summary><pre>\nlong\n</pre>
        <summary><code>LICENSE-MIT</code></summary><pre>\n&#34;short&#34;\n</pre>
        <h3>\u{1f4e6} c-1.0.0</h3><p><b>License:</b> MIT</p>";

    #[test]
    fn of_two_licences_in_a_section_mit_is_chosen() {
        let expected = Notice {
            name: "a 2.0.0".to_owned(),
            is_crate: true,
            licence: "MIT/Apache-2.0".to_owned(),
            texts: vec!["\"short\"\n".to_owned()],
        };
        let page = PAGE.replacen("a-b-1.0.0", "b-1.0.0", 1);
        assert_eq!(notice(&page, "a"), Some(expected));
    }

    #[test]
    fn a_crate_without_a_text_or_a_section_has_no_notice() {
        assert_eq!(notice(PAGE, "c"), None);
        assert_eq!(notice(PAGE, "unknown"), None);
    }
}
