//! A table for spreadsheets: comma-separated values (RFC 4180), written by hand because the `csv` crate
//! is 15 kB for one line of quoting (docs/decisions.md). The tests read the table with that crate.

use super::Selection;
use crate::model::activity::Activity;

/// Without it, Excel does not read the file as UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The end of a record. Source: RFC 4180, 2.1.
const LINE_END: &str = "\r\n";

/// The headings, then a record for each activity.
pub(super) fn write(selection: &Selection) -> String {
    let columns = selection.texts.export.columns.map(str::to_owned);
    let records = (selection.activities()).map(|activity| cells(selection, activity));
    let lines = [columns].into_iter().chain(records).map(line);
    [BYTE_ORDER_MARK.to_owned()]
        .into_iter()
        .chain(lines)
        .collect()
}

fn cells(selection: &Selection, activity: &Activity) -> [String; 11] {
    let period = activity.period;
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
        selection
            .source_url(activity)
            .unwrap_or_default()
            .to_owned(),
    ]
}

fn line(cells: [String; 11]) -> String {
    cells.map(|cell| quoted(&cell)).join(",") + LINE_END
}

/// A cell. Every cell is quoted, so that none is split. A text that a spreadsheet would run as a formula
/// gets an apostrophe, which makes it a text. Source: OWASP, "CSV Injection".
fn quoted(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let prefix = if is_formula { "'" } else { "" };
    format!("\"{prefix}{}\"", cell.replace('"', "\"\""))
}
