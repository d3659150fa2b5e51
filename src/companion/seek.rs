//! The activity that a link leads to (`?kh-activity=…`).

use crate::query::permalink;
use wasm_bindgen::JsCast;
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition, Window};

/// Marks the activity of the link. No component sets it, so drawing anew leaves it alone.
const SOUGHT: &str = "data-sought";

/// Marks the activity of the page's address and brings it into view; nothing where the address names none
/// or it is not on the screen. The page is the host's: a reader who has scrolled already, or whose address
/// names a place of the page, stays where they are, and the focus is never moved.
pub(super) fn seek(container: &Element, prefix: Option<&str>) {
    let Some((window, prefix)) = web_sys::window().zip(prefix) else {
        return;
    };
    let search = window.location().search().unwrap_or_default();
    let Some(id) = permalink::activity(&search, prefix) else {
        return;
    };
    let Some(activity) = activity(container, &id) else {
        return;
    };
    if activity.has_attribute(SOUGHT) {
        return;
    }
    // Refused only for names that are none.
    let _ = activity.set_attribute(SOUGHT, "");
    if is_untouched(&window) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        activity.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

fn is_untouched(window: &Window) -> bool {
    let hash = window.location().hash().unwrap_or_default();
    // A place of a page is a number of pixels; nobody has scrolled by less than one.
    hash.is_empty() && window.scroll_y().unwrap_or_default() < 1.0
}

/// Not by a selector: an id may hold anything.
fn activity(container: &Element, id: &str) -> Option<Element> {
    let all = container.query_selector_all("[data-activity]").ok()?;
    let elements =
        (0..all.length()).filter_map(|place| all.item(place)?.dyn_into::<Element>().ok());
    let mut of_the_id =
        elements.filter(|one| one.get_attribute("data-activity").as_deref() == Some(id));
    of_the_id.next()
}
