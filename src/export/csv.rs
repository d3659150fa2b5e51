//! A table for spreadsheets: comma-separated values (RFC 4180), written by hand because the `csv` crate
//! is 15 kB for one line of quoting (docs/decisions.md). The tests read the table with that crate.

use super::{Selection, cell};
use crate::model::activity::Activity;
use crate::model::period::Period;

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

/// The days and years are numbers and dates to a spreadsheet, everything else is text.
fn cells(selection: &Selection, activity: &Activity) -> [String; 14] {
    let period = activity.period;
    let last = period.last().unwrap_or(period.first());
    [
        cell::text(&activity.id),
        cell::text(&selection.texts.period(period)),
        period.first().first_day().to_string(),
        last.last_day().to_string(),
        precision(selection, period).to_owned(),
        period.first_year().to_string(),
        period.last_year().to_string(),
        cell::text(&selection.kind(activity)),
        cell::text(&activity.title),
        cell::text(&selection.partner_names(activity, "; ")),
        selection.texts.status_word(activity.status).to_owned(),
        cell::text(activity.summary.as_deref().unwrap_or_default()),
        cell::text(selection.source_title(activity)),
        cell::text(selection.source_url(activity).unwrap_or_default()),
    ]
}

/// How exactly the days are known, of a span the less exact end: without it, 2018 would look like a span from
/// the first of January.
fn precision(selection: &Selection, period: Period) -> &'static str {
    let [year, month, day] = selection.texts.export.precisions;
    let last = period.last().unwrap_or(period.first());
    let ends = [period.first(), last];
    if ends.iter().any(|end| end.month().is_none()) {
        year
    } else if ends.iter().any(|end| end.day().is_none()) {
        month
    } else {
        day
    }
}

/// A record. Every cell is quoted, so that none is split.
fn line(cells: [String; 14]) -> String {
    let quoted = cells.map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
    quoted.join(",") + LINE_END
}
