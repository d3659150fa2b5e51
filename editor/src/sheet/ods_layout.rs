//! The XML of an OpenDocument spreadsheet for what calamine does not tell: the used area, hidden rows and
//! columns, merges, formulas, percentages.

use super::layout::{Area, CellFacts, Layout, Position};
use super::xml::{attribute, number};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// A sheet of the file.
pub(super) struct OdsSheet {
    /// Its name.
    pub(super) name: String,
    /// What is known of it.
    pub(super) layout: Layout,
    /// Rows and columns from the first cell of the sheet to the last one that holds something.
    pub(super) used: (u32, u32),
}

/// The layouts of all sheets, in their order.
pub(super) fn layouts(content: &str) -> Vec<OdsSheet> {
    let mut reader = Reader::from_str(content);
    let mut scan = Scan::default();
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => scan.start(&element),
            Ok(Event::Empty(element)) => {
                scan.start(&element);
                scan.end(element.local_name().as_ref());
            }
            Ok(Event::End(element)) => scan.end(element.local_name().as_ref()),
            Ok(Event::Eof) | Err(_) => return scan.sheets,
            Ok(_) => {}
        }
    }
}

#[derive(Default)]
struct Scan {
    sheets: Vec<OdsSheet>,
    /// The place of the next row, and of the next cell.
    next: Position,
    next_column: u32,
    row_repeats: u32,
    cell_repeats: u32,
    /// Whether the cell that is being read holds something.
    is_used: bool,
}

impl Scan {
    fn start(&mut self, element: &BytesStart) {
        match element.local_name().as_ref() {
            "table" => {
                self.sheets.push(OdsSheet {
                    name: attribute(element, "name").unwrap_or_default(),
                    layout: Layout::default(),
                    used: (0, 0),
                });
                self.next = (0, 0);
                self.next_column = 0;
            }
            "table-column" => self.column(element),
            "table-row" => {
                self.row_repeats = repeats(element, "number-rows-repeated");
                self.next.1 = 0;
                let last = self.next.0.saturating_add(self.row_repeats - 1);
                if is_hidden(element)
                    && let Some(sheet) = self.sheets.last_mut()
                {
                    sheet.layout.hidden_rows.push(self.next.0..=last);
                }
            }
            "table-cell" | "covered-table-cell" => self.cell(element),
            // A text in the cell, not in its comment: a comment alone is no content, but does no harm either.
            "p" => self.is_used = true,
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "table-cell" | "covered-table-cell" => {
                let last_column = self.next.1.saturating_add(self.cell_repeats);
                let last_row = self.next.0.saturating_add(self.row_repeats);
                if self.is_used
                    && let Some(sheet) = self.sheets.last_mut()
                {
                    sheet.used = (sheet.used.0.max(last_row), sheet.used.1.max(last_column));
                }
                self.next.1 = last_column;
                self.is_used = false;
            }
            "table-row" => self.next.0 = self.next.0.saturating_add(self.row_repeats),
            _ => {}
        }
    }

    fn column(&mut self, element: &BytesStart) {
        const MAX_COLUMN: u32 = 16_384;
        let first = self.next_column;
        self.next_column = first
            .saturating_add(repeats(element, "number-columns-repeated"))
            .min(MAX_COLUMN);
        if is_hidden(element)
            && let Some(sheet) = self.sheets.last_mut()
        {
            sheet.layout.hidden_columns.extend(first..self.next_column);
        }
    }

    fn cell(&mut self, element: &BytesStart) {
        self.cell_repeats = repeats(element, "number-columns-repeated");
        let value_type = attribute(element, "value-type");
        let formula = attribute(element, "formula");
        self.is_used = value_type.is_some() || formula.is_some();
        let Some(sheet) = self.sheets.last_mut() else {
            return;
        };
        let (rows, columns) = (
            number(element, "number-rows-spanned").unwrap_or(1),
            number(element, "number-columns-spanned").unwrap_or(1),
        );
        if rows > 1 || columns > 1 {
            let last = (
                self.next.0.saturating_add(rows.max(1) - 1),
                self.next.1.saturating_add(columns.max(1) - 1),
            );
            sheet.layout.merges.push(Area {
                first: self.next,
                last,
            });
        }
        let format = (value_type.as_deref() == Some("percentage")).then(|| "0%".to_owned());
        if formula.is_some() || format.is_some() {
            // "of:=[.A1]": the name of the formula language is not for readers.
            let formula = formula.map(|text| {
                text.split_once('=')
                    .map_or(text.clone(), |(_, plain)| plain.to_owned())
            });
            sheet
                .layout
                .facts
                .insert(self.next, CellFacts { formula, format });
        }
    }
}

fn repeats(element: &BytesStart, name: &str) -> u32 {
    number(element, name).unwrap_or(1).max(1)
}

fn is_hidden(element: &BytesStart) -> bool {
    attribute(element, "visibility")
        .is_some_and(|value| matches!(value.as_str(), "collapse" | "filter"))
}
