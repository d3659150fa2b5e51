//! The buttons above the table.

use super::find_bar::FindBar;
use crate::i18n::texts::Texts;
use crate::store::{actions, use_store};
use crate::table::content::Content;
use leptos::prelude::*;

/// The buttons.
#[component]
pub(super) fn Toolbar(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let can = move |what: fn(&Content) -> bool| Memo::new(move |_| store.content.with(what));
    let (can_undo, can_redo) = (can(Content::can_undo), can(Content::can_redo));
    let has_cursor = Memo::new(move |_| store.grid.selection.get().is_some());
    view! {
        <div class="toolbar" role="group" aria-label=texts.toolbar>
            <button
                type="button"
                data-undo
                disabled=move || !can_undo.get()
                on:click=move |_| store.undo()
            >
                {texts.undo}
            </button>
            <button
                type="button"
                data-redo
                disabled=move || !can_redo.get()
                on:click=move |_| store.redo()
            >
                {texts.redo}
            </button>
            <button type="button" data-add-row on:click=move |_| actions::add_row(store)>
                {texts.add_row}
            </button>
            <button
                type="button"
                data-remove-rows
                disabled=move || !has_cursor.get()
                on:click=move |_| actions::remove_rows(store)
            >
                {texts.remove_rows}
            </button>
            <button
                type="button"
                data-move-up
                disabled=move || !has_cursor.get()
                on:click=move |_| actions::shift_row(store, -1)
            >
                {texts.move_up}
            </button>
            <button
                type="button"
                data-move-down
                disabled=move || !has_cursor.get()
                on:click=move |_| actions::shift_row(store, 1)
            >
                {texts.move_down}
            </button>
            <label>
                <input
                    type="checkbox"
                    data-only-problems
                    prop:checked=store.grid.only_problems
                    on:change=move |event| store.grid.only_problems.set(event_target_checked(&event))
                />
                {texts.only_problems}
            </label>
            <FindBar texts />
        </div>
    }
}
