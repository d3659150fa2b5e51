//! The texts of a published activity, in the form people read.

use super::fields::{Fields, text};
use crate::reading::status::status_text;
use crate::reading::when::period_text;
use crate::table::column::Column;
use crate::table::partner::Partner;
use crate::table::row::Row;
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::load::document::Document;
use khuyen_hoc_timeline::model::activity::Status;
use khuyen_hoc_timeline::model::period::Period;
use std::str::FromStr;

/// The status of an activity that has none of its own: an article reports what was held, a programme what is
/// planned.
pub fn default_status(document: Document) -> Status {
    match document {
        Document::Articles => Status::Held,
        Document::Programmes => Status::Planned,
    }
}

/// Fills all cells but the source of a row from the fields of an activity. What does not fit its field is shown
/// as it was written, for its editor to mend.
pub(super) fn fill(row: &mut Row, fields: &Fields, document: Document, partners: &[Partner]) {
    let texts = Lang::Vi.texts();
    let written = |name| fields.text(name).unwrap_or_default();
    let when = written("when");
    let status = written("status");
    let known_status = match status.as_str() {
        "" => Some(default_status(document)),
        word => Status::from_str(&word.to_ascii_lowercase()).ok(),
    };
    for (column, cell) in [
        (Column::When, Period::parse(&when).map_or(when, period_text)),
        (Column::Title, written("title")),
        (Column::Partners, partner_names(fields, partners)),
        (Column::Kind, texts.kind(&written("kind"))),
        (
            Column::Status,
            known_status.map_or(status, |status| status_text(status).to_owned()),
        ),
        (Column::Summary, written("summary")),
    ] {
        row[column].text = cell;
    }
}

/// The names of the partners, parted by semicolons, since a name may have a comma in it.
fn partner_names(fields: &Fields, partners: &[Partner]) -> String {
    let written: Vec<String> = match fields.list("partners") {
        Some(items) => items.iter().filter_map(|item| text(item)).collect(),
        None => Vec::from_iter(fields.text("partners")),
    };
    let name = |id: String| match partners.iter().find(|partner| partner.id == id) {
        Some(partner) => partner.name.clone(),
        None => id,
    };
    let names: Vec<String> = written.into_iter().map(name).collect();
    names.join("; ")
}
