//! What the cells of a row mean.

use crate::edition::Edition;
use crate::table::column::Column;
use crate::table::row::Row;
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::load::written_date;
use khuyen_hoc_timeline::model::activity::Status;
use khuyen_hoc_timeline::model::period::Period;
use khuyen_hoc_timeline::query::fold::fold;
use std::str::FromStr;

/// The values of a row. What cannot be read is `None` where its cell is not blank; [`is_blank`] tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Values {
    /// When; `None` where the cell is blank or cannot be read.
    pub when: Option<Period>,
    /// Whether the cell of the date says that it is a plan.
    pub is_plan: bool,
    /// The kind: the widget's word for one it has words for, else as it stands; empty for none.
    pub kind: String,
    /// Whether it took place; `None` where the cell is blank or cannot be read.
    pub status: Option<Status>,
    /// With whom.
    pub partners: Vec<NamedPartner>,
}

/// What a cell names as a partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NamedPartner {
    /// The partner of that place in the edition.
    Known(usize),
    /// A name that no partner goes by.
    New(String),
}

/// The text of a cell without the blanks around it.
pub fn text(row: &Row, column: Column) -> &str {
    row[column].text.trim()
}

/// Whether a cell says nothing.
pub fn is_blank(row: &Row, column: Column) -> bool {
    text(row, column).is_empty()
}

/// Reads the cells of a row.
pub fn values(row: &Row, edition: &Edition) -> Values {
    let when = text(row, Column::When);
    Values {
        when: Period::parse(when)
            .ok()
            .or_else(|| written_date::period(when).ok()),
        is_plan: false,
        kind: kind(text(row, Column::Kind)),
        status: status(text(row, Column::Status)),
        partners: partners(text(row, Column::Partners), edition),
    }
}

/// The kind that a text names: the documents' word for one that the widget has words for, else the text.
pub(super) fn kind(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let folded = fold(&words);
    let known = Lang::ALL
        .iter()
        .flat_map(|lang| lang.texts().kinds)
        .find(|(_, name)| fold(name) == folded);
    known.map_or(words, |(slug, _)| (*slug).to_owned())
}

fn status(text: &str) -> Option<Status> {
    let folded = fold(text);
    Status::ALL.into_iter().find(|status| {
        Lang::ALL
            .iter()
            .any(|lang| fold(lang.texts().status_word(*status)) == folded)
            || Status::from_str(&folded) == Ok(*status)
    })
}

fn partners(text: &str, edition: &Edition) -> Vec<NamedPartner> {
    let mut found = Vec::new();
    for name in text.split([';', '\n']).map(str::trim) {
        if name.is_empty() {
            continue;
        }
        let folded = fold(name);
        let known = edition.partners.iter().position(|partner| {
            partner.id == name || partner.names().any(|known| fold(known) == folded)
        });
        let partner = known.map_or_else(|| NamedPartner::New(name.to_owned()), NamedPartner::Known);
        if !found.contains(&partner) {
            found.push(partner);
        }
    }
    found
}
