//! What the cells of a row mean, by the one reading of all cells.

use crate::edition::Edition;
use crate::reading::kind::kind_text;
use crate::reading::partners::{NamedPartner, PartnerNames};
use crate::reading::status::status;
use crate::reading::when::{WhenError, when};
use crate::table::column::Column;
use crate::table::row::Row;
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::model::activity::Status;
use khuyen_hoc_timeline::model::period::Period;
use std::collections::HashMap;

/// The values of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Values {
    /// When, or why the cell says no time.
    pub when: Result<Period, WhenError>,
    /// The status that stands in the cell of the date: `8/2018 (dự kiến)`.
    pub status_of_date: Option<Status>,
    /// The kind: the documents' word for one that the widget has words for, else as cells show it; empty for
    /// none.
    pub kind: String,
    /// Whether it took place; `None` where the cell is blank or cannot be read.
    pub status: Option<Status>,
    /// With whom.
    pub partners: Vec<NamedPartner>,
}

impl Values {
    /// When, where the cell says so.
    pub fn period(&self) -> Option<Period> {
        self.when.as_ref().ok().copied()
    }
}

/// Reads the cells of many rows.
pub struct CellReader<'a> {
    partners: PartnerNames<'a>,
    // What cells said so far: thousands of rows say the same few things.
    named: HashMap<String, Vec<NamedPartner>>,
    kinds: HashMap<String, String>,
    statuses: HashMap<String, Option<Status>>,
}

impl<'a> CellReader<'a> {
    /// A reader that knows the partners of an edition.
    pub fn new(edition: &'a Edition) -> Self {
        Self {
            partners: PartnerNames::new(&edition.partners),
            named: HashMap::new(),
            kinds: HashMap::new(),
            statuses: HashMap::new(),
        }
    }

    /// Reads a row.
    pub fn values(&mut self, row: &Row) -> Values {
        let read = when(text(row, Column::When));
        Values {
            status_of_date: read.as_ref().ok().and_then(|when| when.status),
            when: read.map(|when| when.period),
            kind: once(&mut self.kinds, text(row, Column::Kind), kind),
            status: once(&mut self.statuses, text(row, Column::Status), status),
            partners: once(&mut self.named, text(row, Column::Partners), |text| {
                self.partners.partners(text)
            }),
        }
    }
}

/// What a text says, read once.
fn once<T: Clone>(known: &mut HashMap<String, T>, text: &str, read: impl FnOnce(&str) -> T) -> T {
    if let Some(said) = known.get(text) {
        return said.clone();
    }
    let said = read(text);
    known.insert(text.to_owned(), said.clone());
    said
}

/// The text of a cell without the blanks around it.
pub fn text(row: &Row, column: Column) -> &str {
    row[column].text.trim()
}

/// The kind that a text names, as the documents have it.
pub(super) fn kind(text: &str) -> String {
    let shown = kind_text(text);
    let mut known = Lang::Vi.texts().kinds.iter();
    let slug = known.find(|(_, words)| *words == shown);
    slug.map_or(shown, |(slug, _)| (*slug).to_owned())
}
