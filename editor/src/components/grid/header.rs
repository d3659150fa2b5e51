//! The row of column names.

use crate::check::texts::CheckTexts;
use crate::i18n::texts::Texts;
use crate::store::{actions, use_store};
use crate::table::column::Column;
use khuyen_hoc_timeline::i18n::fill;
use leptos::prelude::*;

/// The names; a press sorts by the column, another one the other way round.
#[component]
pub(super) fn GridHeader(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let sorted = store.grid.sorted;
    let columns = (Column::ALL.into_iter()).map(|column| {
        let name = CheckTexts::of(store.lang.get_untracked()).column(column);
        let state = move || match sorted.get() {
            Some((by, false)) if by == column => "ascending",
            Some((by, true)) if by == column => "descending",
            _ => "none",
        };
        view! {
            <div
                role="columnheader"
                class="column-name"
                data-of=column.key()
                aria-colindex=(column.index() + 2).to_string()
                aria-sort=state
            >
                <button
                    type="button"
                    title=fill(texts.sort_by, &[("column", name)])
                    on:click=move |_| actions::sort(store, column)
                >
                    {name}
                </button>
            </div>
        }
    });
    view! {
        <div class="grid-header" role="rowgroup">
            <div class="grid-row" role="row" aria-rowindex="1">
                <div role="columnheader" class="row-number" aria-colindex="1">
                    {texts.row_number}
                </div>
                {columns.collect_view()}
            </div>
        </div>
    }
}
