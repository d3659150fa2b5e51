//! One cell of the table.

use super::field::CellField;
use crate::i18n::texts::Texts;
use crate::store::{actions, use_store};
use crate::table::column::Column;
use crate::table::row::{Row, RowKey};
use crate::table::selection::{Selection, Spot};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A cell. Its text is what will be published; the field to type in stands in the one with the focus only.
#[component]
pub(super) fn GridCell(
    /// The texts of the language shown.
    texts: &'static Texts,
    /// Its row.
    key: RowKey,
    /// Its column.
    column: Column,
    /// The row's content; none once it is gone.
    row: Memo<Option<Row>>,
    /// The number shown before the row.
    number: Memo<String>,
    /// The column of the row's cell with the focus.
    active: Memo<Option<Column>>,
    /// The row's selected columns.
    selected: Memo<Option<&'static [Column]>>,
) -> impl IntoView {
    let store = use_store();
    let grid = store.grid;
    let spot = Spot { row: key, column };
    let text = Memo::new(move |_| {
        row.with(|row| {
            row.as_ref()
                .map(|row| row[column].text.clone())
                .unwrap_or_default()
        })
    });
    let is_active = Memo::new(move |_| active.get() == Some(column));
    let is_selected = move || {
        selected
            .get()
            .is_some_and(|columns| columns.contains(&column))
    };
    let findings = store.summary_of(spot);
    let grade = move || findings.with(|found| found.as_ref().map(|(grade, _)| *grade));
    let point = move |event: MouseEvent| {
        // In the field itself a press sets the caret.
        if event.button() != 0 || (is_active.get_untracked() && grid.is_typing()) {
            return;
        }
        event.prevent_default();
        actions::select(store, spot, event.shift_key());
    };
    let drag = move |event: MouseEvent| {
        if event.buttons() == 1 && !grid.is_typing() {
            actions::select(store, spot, true);
        }
    };
    view! {
        <div
            role="gridcell"
            class="cell"
            class:active=is_active
            data-column=column.key()
            data-grade=grade
            aria-colindex=(column.index() + 2).to_string()
            aria-selected=move || is_selected().to_string()
            aria-invalid=move || (grade() == Some("error")).then_some("true")
            title=move || findings.get().map(|(_, sentences)| sentences)
            tabindex="-1"
            on:mousedown=point
            on:mouseenter=drag
            on:dblclick=move |_| grid.edit()
            on:focus=move |_| {
                if !is_active.get_untracked() {
                    store.grid.commit(store.content);
                    grid.selection.set(Some(Selection::of(spot)));
                }
                grid.has_focus.set(true);
            }
        >
            <span class="cell-text" prop:textContent=text></span>
            {move || {
                is_active
                    .get()
                    .then(|| view! { <CellField texts spot text number /> })
            }}
        </div>
    }
}
