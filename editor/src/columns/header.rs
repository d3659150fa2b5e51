//! Where the header of a sheet is: it may stand below a title and empty rows, and take two lines.

use super::header_words::{Meaning, meaning};
use super::legible::Legible;
use crate::reading::text::tidy;
use crate::sheet::workbook::{Fill, Sheet, SheetRow};
use crate::table::column::Column;
use std::collections::{BTreeMap, BTreeSet};

/// How many rows from the top are looked at.
const MAX_ROWS_ABOVE: usize = 40;

/// A header that was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Header {
    /// The numbers of its rows.
    pub(super) rows: Vec<u32>,
    /// The words over each column, those of two lines joined.
    pub(super) words: BTreeMap<u32, String>,
}

/// The header of a sheet; `None` where no row has the words of one.
pub(super) fn find(sheet: &Sheet, legible: Legible) -> Option<Header> {
    let mut best: Option<(usize, Header)> = None;
    for index in 0..sheet.rows.len().min(MAX_ROWS_ABOVE) {
        let header = at(sheet, index, legible)?;
        let score = score(&header);
        // Of equals the upper one: the lower repeats it on the next page.
        if score >= 2 && best.as_ref().is_none_or(|(best, _)| score > *best) {
            best = Some((score, header));
        }
    }
    best.map(|(_, header)| header)
}

/// How many columns of the table the words name.
fn score(header: &Header) -> usize {
    let mut found: BTreeSet<Column> = BTreeSet::new();
    for words in header.words.values() {
        if let Meaning::Columns(columns) = meaning(words) {
            found.extend(columns.first());
        }
    }
    // A title such as "Hoạt động" across all columns is one cell and no header.
    let distinct: BTreeSet<&String> = header.words.values().collect();
    found.len().min(distinct.len())
}

/// The header that begins with a row, with the rows that continue it.
fn at(sheet: &Sheet, index: usize, legible: Legible) -> Option<Header> {
    const MAX_LINES: usize = 3;
    let first = sheet.rows.get(index)?;
    let mut lines = vec![first];
    for next in sheet.rows.iter().skip(index + 1).take(MAX_LINES - 1) {
        let above = lines.last()?;
        if next.number != above.number + 1 || !continues(above, next, legible) {
            break;
        }
        lines.push(next);
    }
    let columns: BTreeSet<u32> = lines
        .iter()
        .flat_map(|row| &row.cells)
        .map(|cell| cell.column)
        .collect();
    let words = columns
        .into_iter()
        .map(|column| (column, joined(&lines, column, legible)))
        .collect();
    Some(Header {
        rows: lines.iter().map(|row| row.number).collect(),
        words,
    })
}

/// Whether a row is another line of the header above: a cell of the header reaches down into it, or spans
/// columns that have words of their own there.
fn continues(above: &SheetRow, next: &SheetRow, legible: Legible) -> bool {
    let reaches_down = next.cells.iter().any(|cell| cell.fill == Fill::Down);
    let spans = above.cells.iter().any(|cell| cell.fill == Fill::Across);
    let is_word = |column: u32| {
        let text = next.text(column);
        let text = legible.text(&text);
        !matches!(meaning(&text), Meaning::Unknown)
    };
    let words = next.cells.iter().filter(|cell| cell.fill == Fill::Own);
    let mut words = words.map(|cell| cell.column).peekable();
    (reaches_down || spans) && words.peek().is_some() && words.any(is_word)
}

/// The words over a column, each once.
fn joined(lines: &[&SheetRow], column: u32, legible: Legible) -> String {
    let mut words: Vec<String> = Vec::new();
    for text in lines
        .iter()
        .map(|row| tidy(&legible.text(&row.text(column))))
    {
        if !text.is_empty() && !words.contains(&text) {
            words.push(text);
        }
    }
    words.join(" ")
}
