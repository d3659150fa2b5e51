//! The record of one row.

use super::values::{Values, kind as kind_of, text};
use crate::edition::cells::default_status;
use crate::edition::fields::{Fields, text as text_of};
use crate::table::column::Column;
use crate::table::row::Row;
use khuyen_hoc_timeline::load::document::Document;
use khuyen_hoc_timeline::model::activity::Status;
use khuyen_hoc_timeline::model::period::Period;
use std::str::FromStr;

/// The fields of an activity, in their order.
const ORDER: [&str; 7] = [
    "id", "when", "kind", "title", "summary", "partners", "status",
];

/// Writes the cells of a row into the fields that it was opened from, or into none. A value that means the same
/// stays as it is written; what cannot be read is written as it stands, so that the widget reports it as
/// the page does.
pub(super) fn record(
    mut fields: Fields,
    row: &Row,
    id: &str,
    values: &Values,
    partners: &[String],
    document: Document,
) -> Fields {
    fields.set_text(&ORDER, "id", id);
    match values.period() {
        Some(period) => {
            let written = fields.text("when");
            let written = written.filter(|_| fields.is_string("when"));
            if written.and_then(|text| Period::parse(&text).ok()) != Some(period) {
                fields.set(&ORDER, "when", &period.to_string());
            }
        }
        None => fields.set_text(&ORDER, "when", text(row, Column::When)),
    }
    let kind = fields.text("kind").unwrap_or_default();
    if kind_of(&kind) != values.kind {
        fields.set_text(&ORDER, "kind", &values.kind);
    }
    fields.set_text(&ORDER, "title", text(row, Column::Title));
    fields.set_text(&ORDER, "summary", text(row, Column::Summary));
    set_partners(&mut fields, partners);
    set_status(&mut fields, row, values, document);
    fields
}

fn set_partners(fields: &mut Fields, partners: &[String]) {
    let written = fields.list("partners").map(|items| {
        let texts = items.iter().filter_map(|item| text_of(item));
        texts.collect::<Vec<String>>()
    });
    if written.as_deref() == Some(partners) {
        return;
    }
    if partners.is_empty() {
        fields.remove("partners");
    } else {
        fields.set(&ORDER, "partners", &partners);
    }
}

/// Whether it took place, in a document: by its own cell, else by that of the date, else as the document implies.
pub fn status(values: &Values, document: Document) -> Status {
    let status = values.status.or(values.status_of_date);
    status.unwrap_or_else(|| default_status(document))
}

/// A status is written where it is not the one that the document implies, or was written before.
fn set_status(fields: &mut Fields, row: &Row, values: &Values, document: Document) {
    let unreadable = values.status.is_none() && !text(row, Column::Status).is_empty();
    if unreadable {
        fields.set_text(&ORDER, "status", text(row, Column::Status));
        return;
    }
    let (status, default) = (status(values, document), default_status(document));
    let written = fields.text("status");
    let is_written = written.as_deref().map(Status::from_str) == Some(Ok(status));
    if status == default && written.is_none() {
        fields.remove("status");
    } else if !is_written {
        fields.set_text(&ORDER, "status", status.as_str());
    }
}
