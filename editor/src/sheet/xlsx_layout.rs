//! The XML of an Excel workbook for what calamine does not tell: hidden rows and columns, merges, formulas.

use super::error::SheetError;
use super::layout::{Area, Layout, Position};
use super::package::Package;
use super::xml::{attribute, flag, number};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;

/// A sheet and where its cells are.
pub(super) struct SheetPart {
    /// Its name.
    pub(super) name: String,
    /// The part of the package.
    pub(super) path: String,
}

/// The sheets of a workbook, by its relationships: names of parts tell nothing.
///
/// # Errors
/// [`SheetError`] where a part cannot be unpacked.
pub(super) fn sheet_parts(package: &mut Package) -> Result<Vec<SheetPart>, SheetError> {
    let package_links = links(&package.part("_rels/.rels")?.unwrap_or_default());
    let is_book = |link: &&Link| link.kind.ends_with("/officeDocument");
    let book = package_links
        .values()
        .find(is_book)
        .map_or("xl/workbook.xml", |link| link.target.as_str());
    let book = book.trim_start_matches('/').to_owned();
    let (folder, file) = book.rsplit_once('/').unwrap_or(("", &book));
    let links = links(
        &package
            .part(&format!("{folder}/_rels/{file}.rels"))?
            .unwrap_or_default(),
    );
    let xml = package.part(&book)?.unwrap_or_default();
    let mut parts = Vec::new();
    each_start(&xml, |element| {
        if element.local_name().as_ref() == "sheet"
            && let Some(name) = attribute(element, "name")
            && let Some(link) = attribute(element, "id").and_then(|id| links.get(&id))
        {
            parts.push(SheetPart {
                name,
                path: resolve(folder, &link.target),
            });
        }
    });
    Ok(parts)
}

struct Link {
    kind: String,
    target: String,
}

fn links(xml: &str) -> HashMap<String, Link> {
    let mut links = HashMap::new();
    each_start(xml, |element| {
        if let (Some(id), Some(kind), Some(target)) = (
            attribute(element, "Id"),
            attribute(element, "Type"),
            attribute(element, "Target"),
        ) {
            links.insert(id, Link { kind, target });
        }
    });
    links
}

fn resolve(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let target = target.trim_start_matches("./");
    match target.strip_prefix("../") {
        Some(above) => above.to_owned(),
        None if folder.is_empty() => target.to_owned(),
        None => format!("{folder}/{target}"),
    }
}

/// Calls for each start of an element; XML that breaks off ends it, and is told by who reads the cells.
fn each_start(xml: &str, mut call: impl FnMut(&BytesStart)) {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => call(&element),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// The layout of a sheet.
pub(super) fn layout(xml: &str) -> Layout {
    let mut reader = Reader::from_str(xml);
    let mut layout = Layout::default();
    let mut next: Position = (0, 0);
    let mut cell: Position = (0, 0);
    let mut is_formula = false;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                is_formula = element.local_name().as_ref() == "f";
                start(&mut layout, &element, &mut next, &mut cell);
            }
            Ok(Event::Empty(element)) => start(&mut layout, &element, &mut next, &mut cell),
            Ok(Event::Text(text)) if is_formula => {
                let facts = layout.facts.entry(cell).or_default();
                facts
                    .formula
                    .get_or_insert_default()
                    .push_str(&text.xml10_content());
            }
            Ok(Event::GeneralRef(_)) if is_formula => {
                let facts = layout.facts.entry(cell).or_default();
                facts.formula.get_or_insert_default().push('…');
            }
            Ok(Event::End(_)) => is_formula = false,
            Ok(Event::Eof) | Err(_) => return layout,
            Ok(_) => {}
        }
    }
}

fn start(layout: &mut Layout, element: &BytesStart, next: &mut Position, cell: &mut Position) {
    match element.local_name().as_ref() {
        "row" => {
            let row = number(element, "r").map_or(next.0, |number| number.saturating_sub(1));
            *next = (row + 1, 0);
            if flag(element, "hidden") {
                layout.hidden_rows.push(row..=row);
            }
        }
        "c" => {
            let place = attribute(element, "r").and_then(|place| position(&place));
            *cell = place.unwrap_or((next.0.saturating_sub(1), next.1));
            next.1 = cell.1 + 1;
        }
        "f" => {
            layout
                .facts
                .entry(*cell)
                .or_default()
                .formula
                .get_or_insert_default();
        }
        "col" if flag(element, "hidden") => {
            const MAX_COLUMN: u32 = 16_384;
            let first = number(element, "min").unwrap_or(1).clamp(1, MAX_COLUMN);
            let last = number(element, "max")
                .unwrap_or(first)
                .clamp(first, MAX_COLUMN);
            layout.hidden_columns.extend(first - 1..last);
        }
        "mergeCell" => {
            if let Some(area) = attribute(element, "ref").and_then(|text| area(&text)) {
                layout.merges.push(area);
            }
        }
        _ => {}
    }
}

/// `C2:G2`.
fn area(text: &str) -> Option<Area> {
    let (first, last) = text.split_once(':')?;
    Some(Area {
        first: position(first)?,
        last: position(last)?,
    })
}

/// `C14` is row 13, column 2, counted from 0.
fn position(text: &str) -> Option<Position> {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (column, row) = text.split_at(letters);
    if letters == 0 || letters > 3 {
        return None;
    }
    let column = column.bytes().fold(0, |sum, letter| {
        sum * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    Some((row.parse::<u32>().ok()?.checked_sub(1)?, column - 1))
}
