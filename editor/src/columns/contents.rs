//! What a column holds, told by its cells.

use super::legible::Legible;
use crate::reading::partners::{Found, PartnerNames};
use crate::reading::{kind, status, when};
use crate::sheet::value::Value;
use crate::sheet::workbook::{Fill, Sheet, SheetCell};
use crate::table::column::Column;

/// How many cells of a column are looked at.
const MAX_SAMPLES: usize = 60;

/// How many of a column's cells are what.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Contents {
    /// How many cells were looked at.
    pub(super) cells: usize,
    /// How many are dates.
    dates: usize,
    /// How many name known partners only.
    partners: usize,
    /// How many are a usual kind of event.
    kinds: usize,
    /// How many are a status.
    statuses: usize,
    /// How many are an address.
    addresses: usize,
    /// How many are numbers that are no year.
    numbers: usize,
    /// Letters of an average text.
    pub(super) average_length: usize,
}

/// Looks at the cells of a column below the header.
pub(super) fn of_column(
    sheet: &Sheet,
    column: u32,
    below: u32,
    partners: &PartnerNames,
    legible: Legible,
) -> Contents {
    let rows = sheet.rows.iter().filter(|row| row.number > below);
    let cells = rows
        .filter_map(|row| row.cell(column))
        .filter(|cell| cell.fill != Fill::Across);
    let mut contents = Contents::default();
    let mut letters = 0;
    for cell in cells.take(MAX_SAMPLES) {
        contents.add(cell, partners, legible);
        letters += cell.value.text().chars().count();
    }
    contents.average_length = letters / contents.cells.max(1);
    contents
}

impl Contents {
    fn add(&mut self, cell: &SheetCell, partners: &PartnerNames, legible: Legible) {
        self.cells += 1;
        let text = cell.value.text();
        let is_year =
            matches!(cell.value, Value::Number(number) if (1900.0..=2100.0).contains(&number));
        match &cell.value {
            Value::Date { .. } => self.dates += 1,
            Value::Number(_) if is_year => self.dates += 1,
            Value::Number(_) | Value::Percent(_) | Value::Clock(_) => self.numbers += 1,
            Value::Text(_) => self.add_text(&legible.text(&text), partners),
            Value::Bool(_) | Value::Doubtful(_) => {}
        }
    }

    fn add_text(&mut self, text: &str, partners: &PartnerNames) {
        let named = partners.partners(text);
        let is_known =
            !named.is_empty() && named.iter().all(|one| matches!(one.found, Found::Known(_)));
        if is_date(text) {
            self.dates += 1;
        } else if is_known {
            self.partners += 1;
        } else if kind::is_usual_kind(text) {
            self.kinds += 1;
        } else if status::status(text).is_some() {
            self.statuses += 1;
        } else if text.trim_start().to_lowercase().starts_with("http") {
            self.addresses += 1;
        } else if text.trim().bytes().all(|byte| byte.is_ascii_digit()) {
            self.numbers += 1;
        }
    }

    /// The column of the table that most cells fit; `None` where they fit none.
    pub(super) fn column(&self) -> Option<Column> {
        let counts = [
            (self.dates, Column::When),
            (self.partners, Column::Partners),
            (self.kinds, Column::Kind),
            (self.statuses, Column::Status),
            (self.addresses, Column::Source),
        ];
        let (count, column) = counts.into_iter().max_by_key(|(count, _)| *count)?;
        (count > 0 && count * 5 >= self.cells * 3).then_some(column)
    }

    /// Whether most cells are texts of their own, as titles and summaries are.
    pub(super) fn is_prose(&self) -> bool {
        self.average_length >= 8 && self.numbers * 2 < self.cells
    }
}

fn is_date(text: &str) -> bool {
    !matches!(
        when::when(text),
        Err(when::WhenError::Form | when::WhenError::Empty)
    )
}
