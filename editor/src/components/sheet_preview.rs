//! The first rows of a sheet, to choose it by.

use crate::sheet::workbook::Sheet;
use crate::table::origin::letters;
use leptos::prelude::*;

/// Enough to know a sheet by.
const MAX_ROWS: usize = 6;
const MAX_COLUMNS: usize = 8;

/// The rows, with the numbers and letters that the file's own program shows.
#[component]
pub(super) fn SheetPreview(
    /// The sheet.
    sheet: Sheet,
) -> impl IntoView {
    let columns: Vec<u32> = sheet.columns().into_iter().take(MAX_COLUMNS).collect();
    let head: Vec<_> = (columns.iter())
        .map(|column| view! { <th scope="col">{letters(*column)}</th> })
        .collect();
    let rows = (sheet.rows.iter().take(MAX_ROWS)).map(|row| {
        let cells: Vec<_> = (columns.iter())
            .map(|column| {
                let cell = row.cell(*column);
                view! { <td>{cell.map(|cell| cell.value.text())}</td> }
            })
            .collect();
        view! {
            <tr>
                <th scope="row">{row.number}</th>
                {cells}
            </tr>
        }
    });
    view! {
        <div class="sheet-preview" tabindex="0" role="region" aria-label=sheet.name.clone()>
            <table>
                <thead>
                    <tr>
                        <td></td>
                        {head}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}
