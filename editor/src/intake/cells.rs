//! Cells of the table from cells of a sheet, all columns but the time.

use crate::columns::legible::Legible;
use crate::reading::kind::kind_text;
use crate::reading::partners::{PartnerNames, partners_text};
use crate::reading::status::{status, status_text};
use crate::reading::text::tidy;
use crate::sheet::value::Value;
use crate::table::cell::Cell;
use crate::table::column::Column;
use crate::table::partner::Partner;

/// The cell of a column, from the values of the sheet's columns that are read for it. Text of an old encoding stays
/// as it is, to be converted by whoever is asked.
pub(super) fn cell(
    column: Column,
    values: &[&Value],
    names: &PartnerNames,
    known: &[Partner],
    legible: Legible,
) -> Cell {
    let doubt = values.iter().find_map(|value| match value {
        Value::Doubtful(doubt) => Some(doubt.clone()),
        _ => None,
    });
    let written = values
        .iter()
        .map(|value| value.text())
        .collect::<Vec<_>>()
        .join("\n");
    if doubt.is_none() && legible.is_untouchable(&written) {
        return Cell::typed(written);
    }
    let text = match column {
        Column::Partners => partners_text(&names.partners(&written), known),
        Column::Kind => kind_text(&written),
        Column::Status => {
            status(&written).map_or_else(|| tidy(&written), |status| status_text(status).to_owned())
        }
        Column::When | Column::Title | Column::Summary | Column::Source => tidy(&written),
    };
    with_before(text, &written, doubt)
}

/// A cell that tells what it was before it was read, where that changed anything.
pub(super) fn with_before(
    text: String,
    written: &str,
    doubt: Option<crate::table::doubt::Doubt>,
) -> Cell {
    let before_reading = (text != written && doubt.is_none()).then(|| written.to_owned());
    Cell {
        text,
        doubt,
        before_reading,
    }
}
