//! The custom properties a host may set, from the comments beside them in the style sheet.

use crate::checkout::Checkout;
use crate::error::Error;
use std::fs;

/// The style sheet.
const SHEET: &str = "style/widget/tokens.css";

/// Prefix of the public custom properties.
const PREFIX: &str = "--kh-";

/// A custom property.
#[derive(Debug, PartialEq)]
pub(super) struct Property {
    /// With its two hyphens.
    pub(super) name: String,
    /// What it is for.
    pub(super) meaning: String,
    /// Its default, in words.
    pub(super) default: String,
}

/// All public custom properties, in the order of the style sheet.
///
/// # Errors
/// When the style sheet cannot be read, or uses a property without such a comment.
pub(super) fn read_all(checkout: &Checkout) -> Result<Vec<Property>, Error> {
    let path = checkout.path(SHEET);
    parse(&fs::read_to_string(&path).map_err(Error::file(&path))?)
}

/// Reads comments of the form `/* --kh-name: meaning. Default: words. */`.
fn parse(sheet: &str) -> Result<Vec<Property>, Error> {
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
            return Err(missing_comment(name, "a comment without \". Default: …\""));
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
            return Err(missing_comment(&name, "none"));
        }
    }
    Ok(properties)
}

fn missing_comment(name: &str, found: &str) -> Error {
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
    fn a_comment_describes_its_property() {
        let sheet = ".widget {\n  --ink: var(--kh-ink, currentColor); /* --kh-ink: text,\n    all of it. Default: black. */\n}";
        let found = parse(sheet).unwrap();
        let expected = Property {
            name: "--kh-ink".to_owned(),
            meaning: "text, all of it".to_owned(),
            default: "black".to_owned(),
        };
        assert_eq!(found, [expected]);
    }

    #[test]
    fn a_property_without_comment_is_named() {
        for sheet in [
            "a { color: var(--kh-ink, red) } /* It is for --kh-ink: text. */",
            "a { color: var(--kh-ink) } /* --kh-ink: text. */",
        ] {
            let message = parse(sheet).unwrap_err().to_string();
            assert!(message.contains("--kh-ink: what it is for"), "{message}");
        }
    }

    #[test]
    fn the_style_sheet_describes_its_public_properties() {
        let properties = read_all(&Checkout::here()).unwrap();
        let names: Vec<_> = properties.iter().map(|property| &*property.name).collect();
        for name in ["--kh-ink", "--kh-paper", "--kh-accent"] {
            assert!(names.contains(&name), "{name} in {names:?}");
        }
    }
}
