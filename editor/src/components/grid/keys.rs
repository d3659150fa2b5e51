//! The keys in the table, as in a spreadsheet.

use crate::store::{Mode, Store, actions};
use crate::table::selection::Step;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// Rows that Page Up and Page Down move by.
const PAGE_ROWS: isize = 10;

/// What browsers say in place of a key's code while an input method has the key. Source: UI Events, 5.4.
const COMPOSING_KEY_CODE: u32 = 229;

/// A key was pressed in the field of the cell with the focus.
pub(super) fn pressed(store: Store, event: &KeyboardEvent) {
    // Enter ends the composition of an input method, Escape gives it up: neither is ours.
    if event.is_composing() || event.key_code() == COMPOSING_KEY_CODE {
        return;
    }
    let is_ours = match store.grid.mode.get_untracked() {
        Mode::Ready => ready(store, event),
        mode => typing(store, event, mode == Mode::Typing),
    };
    if is_ours {
        event.prevent_default();
    }
}

/// The keys of a cell in which nothing is typed.
fn ready(store: Store, event: &KeyboardEvent) -> bool {
    let grid = store.grid;
    let control = event.ctrl_key() || event.meta_key();
    let key = event.key();
    if control {
        match key.to_lowercase().as_str() {
            "a" => actions::select_all(store),
            "home" => {
                grid.go(Step::TableEnd(false), event.shift_key());
            }
            "end" => {
                grid.go(Step::TableEnd(true), event.shift_key());
            }
            _ => return false,
        }
        return true;
    }
    if event.alt_key() {
        match &*key {
            "ArrowUp" => actions::shift_row(store, -1),
            "ArrowDown" => actions::shift_row(store, 1),
            _ => return false,
        }
        return true;
    }
    match &*key {
        "F2" => grid.edit(),
        "Delete" | "Backspace" => actions::clear_selected(store),
        // The next Tab leads out of the table.
        "Escape" => grid.leaves.set(true),
        "Tab" if grid.leaves.get_untracked() => {
            grid.leaves.set(false);
            return false;
        }
        "Home" => {
            grid.go(Step::RowEnd(false), event.shift_key());
        }
        "End" => {
            grid.go(Step::RowEnd(true), event.shift_key());
        }
        _ => return moves(store, event, true),
    }
    true
}

/// The keys of a cell into which something is typed.
fn typing(store: Store, event: &KeyboardEvent, arrows_move: bool) -> bool {
    let grid = store.grid;
    match &*event.key() {
        "Escape" => {
            grid.cancel();
            true
        }
        // Another line in the cell.
        "Enter" if event.alt_key() || event.ctrl_key() => {
            let field: web_sys::HtmlTextAreaElement = event_target(event);
            insert_line(store, &field);
            true
        }
        _ => moves(store, event, arrows_move),
    }
}

/// Puts a line end in the place of what is marked.
fn insert_line(store: Store, field: &web_sys::HtmlTextAreaElement) {
    let start = field.selection_start().ok().flatten().unwrap_or_default();
    if field.set_range_text("\n").is_ok() {
        // The text just grew by the line end.
        let _ = field.set_selection_range(start + 1, start + 1);
        store.grid.typed.set(Some(field.value()));
    }
}

/// The keys that lead to another cell, and take what was typed.
fn moves(store: Store, event: &KeyboardEvent, with_arrows: bool) -> bool {
    let shift = event.shift_key();
    let (step, extends) = match &*event.key() {
        "Enter" => (Step::Rows(if shift { -1 } else { 1 }), false),
        "Tab" => (Step::Cells(if shift { -1 } else { 1 }), false),
        "ArrowUp" if with_arrows => (Step::Rows(-1), shift),
        "ArrowDown" if with_arrows => (Step::Rows(1), shift),
        "ArrowLeft" if with_arrows => (Step::Columns(-1), shift),
        "ArrowRight" if with_arrows => (Step::Columns(1), shift),
        "PageUp" => (Step::Rows(-PAGE_ROWS), shift),
        "PageDown" => (Step::Rows(PAGE_ROWS), shift),
        _ => return false,
    };
    store.grid.commit(store.content);
    // After the last cell Tab leads on in the page.
    store.grid.go(step, extends) || event.key() != "Tab"
}
