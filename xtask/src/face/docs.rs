//! The tables of the documentation, kept in step with the table of what the element shows and with the style sheet.

use super::events::EVENTS;
use super::options::ATTRIBUTES;
use super::style::{self, Property};
use super::table::PARTS;
use crate::checkout::Checkout;
use crate::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// Where a table stands. Each begins after a line `<!-- NAME: from xtask/src/face -->` and ends before
/// a line `<!-- end of NAME -->`.
const PLACES: [(&str, &str); 5] = [
    ("README.md", "options"),
    ("docs/embedding.md", "options"),
    ("docs/embedding.md", "events"),
    ("docs/embedding.md", "custom properties"),
    ("docs/embedding.md", "parts"),
];

/// Writes the tables anew.
///
/// # Errors
/// When a file cannot be read or written, or has no place for its table.
pub(crate) fn write(checkout: &Checkout) -> Result<(), Error> {
    for (path, name, table) in tables(checkout)? {
        let text = fs::read_to_string(&path).map_err(Error::file(&path))?;
        let anew = with_table(&path, &text, name, &table)?;
        fs::write(&path, anew).map_err(Error::file(&path))?;
        println!("wrote the {name} of {}", path.display());
    }
    Ok(())
}

/// Holds the documentation against them.
///
/// # Errors
/// When a file cannot be read or says something else.
pub(crate) fn check(checkout: &Checkout) -> Result<(), Error> {
    for (path, name, table) in tables(checkout)? {
        let text = fs::read_to_string(&path).map_err(Error::file(&path))?;
        if with_table(&path, &text, name, &table)? != text {
            return Err(Error::Unexpected {
                place: path.display().to_string(),
                expected: format!("the {name} of xtask/src/face and style/widget.css"),
                found: "another text".to_owned(),
                next: "run `cargo xtask face`",
            });
        }
    }
    Ok(())
}

fn tables(checkout: &Checkout) -> Result<Vec<(PathBuf, &'static str, String)>, Error> {
    let properties = style::properties_of(checkout)?;
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
            attribute.name, attribute.meaning, attribute.default_in_words
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
    let rows = PARTS
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
    let start = format!("<!-- {name}: from xtask/src/face -->\n");
    let end = format!("<!-- end of {name} -->\n");
    let places = text
        .split_once(&start)
        .and_then(|(before, rest)| Some((before, rest.split_once(&end)?.1)));
    let (before, after) = places.ok_or_else(|| Error::Unexpected {
        place: path.display().to_string(),
        expected: format!("a line {:?} and later one {:?}", start.trim(), end.trim()),
        found: "none".to_owned(),
        next: "put them back; a table stands between them",
    })?;
    Ok(format!("{before}{start}{table}{end}{after}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;

    #[test]
    fn a_table_is_put_between_its_two_lines_and_all_else_stays() {
        let text = "a\n<!-- events: from xtask/src/face -->\nold\n<!-- end of events -->\nb\n";
        let anew = with_table(Path::new("a.md"), text, "events", "| new |\n").unwrap();
        assert_eq!(anew, text.replace("old\n", "| new |\n"));
    }

    #[test]
    fn a_text_without_a_place_for_the_table_is_told() {
        let told = with_table(Path::new("a.md"), "", "events", "").unwrap_err();
        assert!(told.to_string().contains("end of events"), "{told}");
    }
}
