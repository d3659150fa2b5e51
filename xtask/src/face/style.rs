//! The custom properties a host may set, from the comments beside them in the style sheet.

use crate::checkout::Checkout;
use crate::error::Error;
use std::fs;

/// Where they are.
const SHEET: &str = "style/widget/tokens.css";

/// What the names of those for hosts begin with.
const PREFIX: &str = "--kh-";

/// A custom property.
#[derive(Debug, PartialEq)]
pub(super) struct Property {
    /// With its two hyphens.
    pub(super) name: String,
    /// What it is for.
    pub(super) meaning: String,
    /// What holds without it, in words.
    pub(super) default: String,
}

/// All of them, in the order of the style sheet.
///
/// # Errors
/// When it cannot be read, or uses one that no comment tells of.
pub(super) fn properties_of(checkout: &Checkout) -> Result<Vec<Property>, Error> {
    let path = checkout.path(SHEET);
    read(&fs::read_to_string(&path).map_err(Error::file(&path))?)
}

/// Reads comments of the form `/* --kh-name: meaning. Default: words. */`.
fn read(sheet: &str) -> Result<Vec<Property>, Error> {
    let mut properties = Vec::new();
    for comment in sheet.split("/*").skip(1) {
        let comment = comment.split("*/").next().unwrap_or_default();
        let text = comment.split_whitespace().collect::<Vec<_>>().join(" ");
        let Some((name, rest)) = text
            .split_once(": ")
            .filter(|(name, _)| name.starts_with(PREFIX) && !name.contains(' '))
        else {
            continue;
        };
        let Some((meaning, default)) = rest.split_once(". Default: ") else {
            return Err(lacking(name, "a comment without \". Default: …\""));
        };
        properties.push(Property {
            name: name.to_owned(),
            meaning: meaning.to_owned(),
            default: default.trim_end_matches('.').to_owned(),
        });
    }
    for used in sheet.split(&format!("var({PREFIX}")).skip(1) {
        let name = used.split([',', ')']).next().unwrap_or_default().trim();
        let name = format!("{PREFIX}{name}");
        if !properties.iter().any(|property| property.name == name) {
            return Err(lacking(&name, "none"));
        }
    }
    Ok(properties)
}

fn lacking(name: &str, found: &str) -> Error {
    Error::Unexpected {
        place: SHEET.to_owned(),
        expected: format!("a comment \"{name}: what it is for. Default: in words.\""),
        found: found.to_owned(),
        next: "write it beside the property; the documentation is made of these comments",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;

    #[test]
    fn a_comment_beside_a_property_tells_of_it() {
        let sheet = ".widget {\n  --ink: var(--kh-ink, currentColor); /* --kh-ink: text,\n    all of it. Default: black. */\n}";
        let found = read(sheet).unwrap();
        let expected = Property {
            name: "--kh-ink".to_owned(),
            meaning: "text, all of it".to_owned(),
            default: "black".to_owned(),
        };
        assert_eq!(found, [expected]);
    }

    #[test]
    fn a_property_that_no_comment_tells_of_is_named() {
        for sheet in [
            "a { color: var(--kh-ink, red) } /* It is for --kh-ink: text. */",
            "a { color: var(--kh-ink) } /* --kh-ink: text. */",
        ] {
            let told = read(sheet).unwrap_err().to_string();
            assert!(told.contains("--kh-ink: what it is for"), "{told}");
        }
    }

    #[test]
    fn the_style_sheet_of_the_widget_tells_of_all_of_its_own() {
        let properties = properties_of(&Checkout::here()).unwrap();
        let names: Vec<_> = properties.iter().map(|one| &*one.name).collect();
        for name in ["--kh-ink", "--kh-paper", "--kh-accent"] {
            assert!(names.contains(&name), "{name} in {names:?}");
        }
    }
}
