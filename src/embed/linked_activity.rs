//! The activity that the page's address leads to.

use crate::components::dom_query::{find, focus_title};
use web_sys::{Document, Element, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Brings the activity of the page's address into view. The page is the host's: a reader who has scrolled
/// already, or whose address names an anchor of the page, stays where they are. Reading goes on at its title, which
/// gets the focus where nothing else has it.
pub(super) fn scroll_to_linked(screen: &Element) {
    let linked = find(screen, "[data-linked]:not([hidden])");
    let Some((linked, window)) = linked.zip(web_sys::window()) else {
        return;
    };
    let hash = window.location().hash().unwrap_or_default();
    // An anchor is a number of pixels away; nobody has scrolled by less than one.
    if hash.is_empty() && window.scroll_y().unwrap_or_default() < 1.0 {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        linked.scroll_into_view_with_scroll_into_view_options(&options);
        if (linked.owner_document()).is_some_and(|document| nothing_has_focus(&document)) {
            focus_title(&linked);
        }
    }
}

/// Whether the reader is nowhere yet.
fn nothing_has_focus(document: &Document) -> bool {
    let focused = document.active_element();
    focused.is_none_or(|focused| Some(focused) == document.body().map(Into::into))
}
