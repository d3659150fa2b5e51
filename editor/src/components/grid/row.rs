//! One row of the table.

use super::cell::GridCell;
use super::px;
use crate::i18n::texts::Texts;
use crate::store::use_store;
use crate::table::column::Column;
use crate::table::row::RowKey;
use crate::table::selection::{Selection, Spot};
use crate::table::window::ROW_HEIGHT_PX;
use leptos::prelude::*;

/// The row of this key.
#[component]
pub(super) fn GridRow(
    /// The texts of the language shown.
    texts: &'static Texts,
    /// Which row.
    key: RowKey,
    /// Its number among the rows shown, from 0; none once it is gone.
    position: Memo<Option<usize>>,
) -> impl IntoView {
    let store = use_store();
    let row = Memo::new(move |_| store.content.with(|content| content.row(key).cloned()));
    let number = Memo::new(move |_| {
        row.with(|row| {
            let origin = row.as_ref().and_then(|row| row.origin.as_ref());
            origin.map_or_else(String::new, |origin| origin.row.to_string())
        })
    });
    // The row's number in its file; of one that came from none, its place in the table.
    let shown_number = Memo::new(move |_| {
        let number = number.get();
        let place = position
            .get()
            .map_or_else(String::new, |at| (at + 1).to_string());
        if number.is_empty() { place } else { number }
    });
    // The columns selected in this row.
    let selected = Memo::new(move |_| {
        let selection = store.grid.selection.get()?;
        let is_in = (store.grid.shown).with(|shown| selection.rows(shown).contains(&key));
        is_in.then(|| selection.columns())
    });
    let active = Memo::new(move |_| {
        let cursor = store.grid.selection.get().map(|selection| selection.cursor);
        cursor
            .filter(|spot| spot.row == key)
            .map(|spot| spot.column)
    });
    let select_row = move |_| {
        store.grid.commit(store.content);
        let spot = |column| Spot { row: key, column };
        store.grid.has_focus.set(true);
        store.grid.selection.set(Some(Selection {
            anchor: spot(Column::Source),
            cursor: spot(Column::When),
        }));
    };
    let cells = (Column::ALL.into_iter()).map(|column| {
        view! { <GridCell texts key column row number=shown_number active selected /> }
    });
    view! {
        <div
            class="grid-row"
            role="row"
            data-row=number
            aria-rowindex=move || position.get().map(|at| (at + 2).to_string())
            style:top=move || position.get().map(|at| px(at * ROW_HEIGHT_PX))
        >
            <div role="rowheader" class="row-number" aria-colindex="1" on:click=select_row>
                <span prop:textContent=move || {
                    shown_number.get()
                }></span>
            </div>
            {cells.collect_view()}
        </div>
    }
}
