//! The activity that the page's address leads to.

use crate::components::dom_query::find;
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Brings the activity of the page's address into view. The page is the host's: a reader who has scrolled
/// already, or whose address names an anchor of the page, stays where they are, and the focus is never moved.
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
    }
}
