//! The table. Of many rows only those in sight are in the document; all have one height, so the place of each
//! follows from its number.

mod cell;
mod clipboard;
mod field;
mod header;
mod keys;
mod row;

use crate::i18n::texts::Texts;
use crate::store::use_store;
use crate::table::column::Column;
use crate::table::window::{ROW_HEIGHT_PX, rows_in_document, window};
use header::GridHeader;
use leptos::prelude::*;
use leptos::{ev, html};
use row::GridRow;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTextAreaElement};

/// The table and, below it, how the keys work.
#[component]
pub(super) fn Grid(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let grid = store.grid;
    let viewport = NodeRef::<html::Div>::new();
    // Pixels scrolled, and the height of what is seen.
    let scrolled = RwSignal::new((0, 800));
    let measure = move || {
        if let Some(element) = viewport.get_untracked() {
            let (top, height) = (element.scroll_top(), element.client_height());
            scrolled.set((to_px(top), to_px(height)));
        }
    };
    Effect::new(move || {
        if viewport.get().is_some() {
            measure();
        }
    });
    let range = Memo::new(move |_| {
        let (top, height) = scrolled.get();
        window(grid.shown.with(Vec::len), top, height)
    });
    let focused = Memo::new(move |_| grid.selection.get().map(|selection| selection.cursor.row));
    let rows = Memo::new(move |_| {
        grid.shown.with(|shown| {
            let range = range.get();
            // The range may be of before a row was removed.
            let range = range.start.min(shown.len())..range.end.min(shown.len());
            rows_in_document(shown, range, focused.get())
        })
    });
    // A row that moves in the document loses the focus.
    Effect::new(move || {
        rows.track();
        request_animation_frame(move || keep_focus(grid));
    });
    // What is pressed elsewhere takes the focus from the table, even where it takes none itself.
    let press = window_event_listener(ev::pointerdown, move |event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let is_here =
            target.is_some_and(|target| target.closest(".grid-viewport").ok().flatten().is_some());
        if !is_here {
            grid.has_focus.set(false);
        }
    });
    on_cleanup(move || press.remove());
    // Scrolls to a row that is led to.
    Effect::new(move || {
        let (Some(row), Some(element)) = (grid.revealed.get(), viewport.get()) else {
            return;
        };
        let place = grid
            .shown
            .with_untracked(|shown| shown.iter().position(|key| *key == row));
        if let Some(place) = place {
            reveal(&element, place);
        }
    });
    let count = move || (grid.shown.with(Vec::len) + 1).to_string();
    view! {
        <div class="grid-viewport" node_ref=viewport on:scroll=move |_| measure()>
            <div
                class="grid"
                role="grid"
                aria-label=texts.grid
                aria-multiselectable="true"
                aria-rowcount=count
                aria-colcount=(Column::ALL.len() + 1).to_string()
            >
                <GridHeader texts />
                <div
                    class="grid-body"
                    role="rowgroup"
                    style:height=move || px(grid.shown.with(Vec::len) * ROW_HEIGHT_PX)
                >
                    <For
                        each=move || rows.get()
                        key=|(_, key)| *key
                        children=move |(_, key)| {
                            let position = Memo::new(move |_| {
                                rows.with(|rows| {
                                    rows.iter().find(|(_, row)| *row == key).map(|(at, _)| *at)
                                })
                            });
                            view! { <GridRow texts key position /> }
                        }
                    />
                </div>
            </div>
            <p class="no-rows" hidden=move || {
                !grid.only_problems.get() || grid.shown.with(|shown| !shown.is_empty())
            }>{texts.no_rows_shown}</p>
        </div>
        <p class="grid-keys" id="grid-keys">{texts.grid_keys}</p>
    }
}

/// Puts the focus back into the cell where nothing else has it.
fn keep_focus(grid: crate::store::Grid) {
    if !grid.has_focus.get_untracked() {
        return;
    }
    let is_nowhere = document()
        .active_element()
        .is_none_or(|active| active.tag_name() == "BODY");
    let field = document().query_selector(".cell-field").ok().flatten();
    let field = field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
    if let Some(field) = field.filter(|_| is_nowhere) {
        // A field that is shown can always take the focus.
        let _ = field.focus();
        field.select();
    }
}

/// Scrolls the box so that the row of this number is in it, and no further than needed.
fn reveal(viewport: &web_sys::Element, place: usize) {
    let header = viewport.query_selector(".grid-header").ok().flatten();
    let header = header.map_or(0, |header| header.client_height());
    let height = to_i32(ROW_HEIGHT_PX);
    let top = to_i32(place).saturating_mul(height);
    let (scrolled, seen) = (viewport.scroll_top(), viewport.client_height() - header);
    if top < scrolled {
        viewport.set_scroll_top(top);
    } else if top + height > scrolled + seen {
        viewport.set_scroll_top(top + height - seen);
    }
}

fn px(length: usize) -> String {
    format!("{length}px")
}

/// A length as the browser gives it; while a page bounces at its end, it may be negative.
fn to_px(length: i32) -> usize {
    usize::try_from(length).unwrap_or(0)
}

fn to_i32(length: usize) -> i32 {
    i32::try_from(length).unwrap_or(i32::MAX)
}
