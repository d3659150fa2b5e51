//! Blocks of cells to and from the clipboard.

use crate::store::{Mode, Store, actions};
use crate::table::block;
use leptos::ev::ClipboardEvent;
use leptos::prelude::*;

/// Copies the selected block.
pub(super) fn copy(store: Store, event: &ClipboardEvent) {
    take(store, event);
}

/// Copies the selected block and empties it.
pub(super) fn cut(store: Store, event: &ClipboardEvent) {
    if take(store, event) {
        actions::clear_selected(store);
    }
}

/// Puts the selected block on the clipboard, and returns whether it is there. While something is typed, the browser
/// copies what is marked in the field.
fn take(store: Store, event: &ClipboardEvent) -> bool {
    let Some(data) = event.clipboard_data() else {
        return false;
    };
    if store.grid.mode.get_untracked() != Mode::Ready {
        return false;
    }
    let text = block::write(&actions::selected_block(store));
    event.prevent_default();
    data.set_data("text/plain", &text).is_ok()
}

/// Puts a block over the cells from the selected one on.
pub(super) fn paste(store: Store, event: &ClipboardEvent) {
    let text = event
        .clipboard_data()
        .and_then(|data| data.get_data("text/plain").ok());
    let Some(text) = text.filter(|text| !text.is_empty()) else {
        return;
    };
    if store.grid.mode.get_untracked() != Mode::Ready {
        return;
    }
    event.prevent_default();
    event.stop_propagation();
    actions::paste_block(store, &block::read(&text));
}
