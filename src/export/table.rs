//! A table for Excel: comma-separated values (RFC 4180).

use super::Selection;
use crate::model::activity::Activity;

/// By it Excel knows UTF-8; without it, it takes the marks of Vietnamese for something else.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The end of a line. Source: RFC 4180, 2.1.
const END: &str = "\r\n";

/// A heading, then an activity a line.
pub(super) fn write(selection: &Selection) -> String {
    let texts = &selection.texts.export;
    let mut table = BYTE_ORDER_MARK.to_owned();
    line(
        &mut table,
        texts.columns.iter().map(|name| (*name).to_owned()),
    );
    for activity in selection.activities() {
        line(&mut table, cells(selection, activity).into_iter());
    }
    table
}

fn cells(selection: &Selection, activity: &Activity) -> [String; 11] {
    let period = activity.period;
    let address = selection.article(activity).and_then(|one| one.url.clone());
    [
        activity.id.clone(),
        selection.texts.period(period),
        period.first_year().to_string(),
        period.last_year().to_string(),
        selection.kind(activity),
        activity.title.clone(),
        selection.partner_names(activity, "; "),
        selection.texts.status_word(activity.status).to_owned(),
        activity.summary.clone().unwrap_or_default(),
        selection.source_title(activity).to_owned(),
        address.unwrap_or_default(),
    ]
}

fn line(table: &mut String, cells: impl Iterator<Item = String>) {
    let cells: Vec<_> = cells.map(|cell| quoted(&cell)).collect();
    table.push_str(&cells.join(","));
    table.push_str(END);
}

/// A cell. All are quoted, so that none is taken for more than one; what a program of tables would take
/// for a formula gets an apostrophe, by which it is a text (the usual defence against "CSV injection",
/// OWASP).
fn quoted(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let guard = if is_formula { "'" } else { "" };
    format!("\"{guard}{}\"", cell.replace('"', "\"\""))
}
