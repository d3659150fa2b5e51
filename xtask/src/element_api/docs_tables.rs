//! The tables of the documentation, generated from the API tables and the style sheet.

use super::custom_properties::{self, Property};
use super::events::EVENTS;
use super::model::CSS_PARTS;
use super::options::ATTRIBUTES;
use crate::checkout::Checkout;
use crate::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// The tables by file. Each begins after a line `<!-- NAME: from xtask/src/element_api -->` and ends before
/// a line `<!-- end of NAME -->`.
const PLACES: [(&str, &str); 5] = [
    ("README.md", "options"),
    ("docs/embedding.md", "options"),
    ("docs/embedding.md", "events"),
    ("docs/embedding.md", "custom properties"),
    ("docs/embedding.md", "parts"),
];

/// Rewrites the tables.
///
/// # Errors
/// When a file cannot be read or written, or has no place for its table.
pub(crate) fn write(checkout: &Checkout) -> Result<(), Error> {
    for (path, name, table) in tables(checkout)? {
        let text = fs::read_to_string(&path).map_err(Error::file(&path))?;
        let updated = with_table(&path, &text, name, &table)?;
        fs::write(&path, updated).map_err(Error::file(&path))?;
        println!("wrote the {name} of {}", path.display());
    }
    Ok(())
}

/// Checks that the documentation has the current tables.
///
/// # Errors
/// When a file cannot be read or a table is outdated.
pub(crate) fn check(checkout: &Checkout) -> Result<(), Error> {
    for (path, name, table) in tables(checkout)? {
        let text = fs::read_to_string(&path).map_err(Error::file(&path))?;
        if with_table(&path, &text, name, &table)? != text {
            return Err(Error::Unexpected {
                place: path.display().to_string(),
                expected: format!(
                    "the {name} of xtask/src/element_api and style/widget/tokens.css"
                ),
                found: "another text".to_owned(),
                next: "run `cargo xtask api-docs`",
            });
        }
    }
    Ok(())
}

fn tables(checkout: &Checkout) -> Result<Vec<(PathBuf, &'static str, String)>, Error> {
    let properties = custom_properties::read_all(checkout)?;
    let table = |name: &str| match name {
        "options" => options(),
        "events" => events(),
        "parts" => parts(),
        _ => custom_properties(&properties),
    };
    let tables = PLACES.map(|(file, name)| (checkout.path(file), name, table(name)));
    Ok(tables.into())
}

fn options() -> String {
    let rows = ATTRIBUTES.iter().map(|attribute| {
        format!(
            "| `{}` | {} | {} |\n",
            attribute.name, attribute.meaning, attribute.default_text
        )
    });
    format!(
        "| attribute | meaning | default |\n| --- | --- | --- |\n{}",
        rows.collect::<String>()
    )
}

fn events() -> String {
    let rows = EVENTS.iter().map(|event| {
        let fields: Vec<_> = (event.fields.iter())
            .map(|field| {
                let kind = field.kind.replace('"', "").replace(" | ", "`, `");
                format!("`{}` (`{kind}`): {}", field.name, field.meaning)
            })
            .collect();
        format!(
            "| `{}` | {} | {} |\n",
            event.name,
            event.meaning,
            fields.join("; ")
        )
    });
    format!(
        "| event | when | `detail` |\n| --- | --- | --- |\n{}",
        rows.collect::<String>()
    )
}

fn parts() -> String {
    let rows = CSS_PARTS
        .iter()
        .map(|part| format!("| `{}` | {} |\n", part.name, part.meaning));
    format!("| part | is |\n| --- | --- |\n{}", rows.collect::<String>())
}

fn custom_properties(properties: &[Property]) -> String {
    let rows = properties.iter().map(|property| {
        let Property {
            name,
            meaning,
            default,
        } = property;
        format!("| `{name}` | {meaning} | {default} |\n")
    });
    format!(
        "| property | for | default |\n| --- | --- | --- |\n{}",
        rows.collect::<String>()
    )
}

fn with_table(path: &Path, text: &str, name: &str, table: &str) -> Result<String, Error> {
    let start = format!("<!-- {name}: from xtask/src/element_api -->\n");
    let end = format!("<!-- end of {name} -->\n");
    let places = text
        .split_once(&start)
        .and_then(|(before, rest)| Some((before, rest.split_once(&end)?.1)));
    let (before, after) = places.ok_or_else(|| Error::Unexpected {
        place: path.display().to_string(),
        expected: format!("a line {:?} and later one {:?}", start.trim(), end.trim()),
        found: "none".to_owned(),
        next: "put them back; the table goes between them",
    })?;
    Ok(format!("{before}{start}{table}{end}{after}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;

    #[test]
    fn only_the_lines_between_the_markers_are_replaced() {
        let text =
            "a\n<!-- events: from xtask/src/element_api -->\nold\n<!-- end of events -->\nb\n";
        let updated = with_table(Path::new("a.md"), text, "events", "| new |\n").unwrap();
        assert_eq!(updated, text.replace("old\n", "| new |\n"));
    }

    #[test]
    fn missing_markers_are_reported() {
        let error = with_table(Path::new("a.md"), "", "events", "").unwrap_err();
        assert!(error.to_string().contains("end of events"), "{error}");
    }
}
