//! The field in the cell with the focus. It is there before anything is typed, with the whole text selected, so
//! that the first key already goes into a field: an input method (Telex, VNI) composes from the first letter on.

use super::clipboard;
use super::keys;
use crate::check::texts::CheckTexts;
use crate::i18n::texts::Texts;
use crate::store::{Mode, use_store};
use crate::table::selection::Spot;
use khuyen_hoc_timeline::i18n::fill;
use leptos::html;
use leptos::prelude::*;

/// The field.
#[component]
pub(super) fn CellField(
    /// The texts of the language shown.
    texts: &'static Texts,
    /// Its cell.
    spot: Spot,
    /// The cell's text.
    text: Memo<String>,
    /// The number shown before the row.
    number: Memo<String>,
) -> impl IntoView {
    let store = use_store();
    let grid = store.grid;
    let field = NodeRef::<html::Textarea>::new();
    let name = move || {
        let number = number.get();
        fill(
            texts.cell,
            &[
                (
                    "column",
                    CheckTexts::of(store.lang.get()).column(spot.column),
                ),
                ("row", &number),
            ],
        )
    };
    let findings = store.summary_of(spot);
    // Takes the focus where the table has it, and has everything selected until something is typed.
    Effect::new(move || {
        let (Some(field), mode) = (field.get(), grid.mode.get()) else {
            return;
        };
        let text = text.get();
        if grid.typed.with_untracked(Option::is_none) {
            field.set_value(&text);
        }
        if !grid.has_focus.get() {
            return;
        }
        // A field that is shown can always take the focus.
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = field.focus_with_options(&options);
        match mode {
            Mode::Ready => field.select(),
            Mode::Editing => {
                let end = u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
                // Positions beyond the end mean the end.
                let _ = field.set_selection_range(end, end);
            }
            Mode::Typing => {}
        }
    });
    view! {
        <textarea
            node_ref=field
            class="cell-field"
            class:ready=move || grid.mode.get() == Mode::Ready
            rows="1"
            spellcheck="false"
            autocomplete="off"
            // A touch selects; the keyboard of a phone comes with the next one.
            inputmode=move || (grid.mode.get() == Mode::Ready).then_some("none")
            aria-label=name
            aria-invalid=move || findings.with(|found| found.is_some().then_some("true"))
            aria-describedby="cell-bar"
            on:keydown=move |event| keys::pressed(store, &event)
            on:input=move |event| {
                grid.typed.set(Some(event_target_value(&event)));
                if grid.mode.get_untracked() == Mode::Ready {
                    grid.mode.set(Mode::Typing);
                }
            }
            on:compositionstart=move |_| {
                if grid.mode.get_untracked() == Mode::Ready {
                    grid.mode.set(Mode::Typing);
                }
            }
            on:focus=move |_| grid.has_focus.set(true)
            on:blur=move |event| {
                // A field that is taken out since the cursor went on has not lost the table's focus.
                if grid.cursor() == Some(spot) {
                    grid.commit(store.content);
                    // Without a next element the field was moved, or the window left: the table goes on from here.
                    if event.related_target().is_some() {
                        grid.has_focus.set(false);
                    }
                }
            }
            on:mousedown=move |event| {
                // As in a spreadsheet, a press on the selected cell leaves it selected; a second one edits.
                if !grid.is_typing() {
                    event.prevent_default();
                }
            }
            // There is no double press on a phone that anybody would find.
            on:pointerdown=move |event| {
                if event.pointer_type() == "touch" && grid.has_focus.get_untracked() {
                    grid.edit();
                }
            }
            on:copy=move |event| clipboard::copy(store, &event)
            on:cut=move |event| clipboard::cut(store, &event)
            on:paste=move |event| clipboard::paste(store, &event)
        ></textarea>
    }
}
