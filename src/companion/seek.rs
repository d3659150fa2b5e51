//! The activity that a link leads to (`?kh-activity=…`).

use super::knowledge::Knowledge;
use super::widget::Widget;
use crate::dom::select::first;
use crate::query::permalink;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition, Window};

/// What shows the rest of a long year, or its first part again.
const FOLDED: &str = "[data-act^='fold ']";

/// Marks the activity of the link. No component sets it, so drawing anew leaves it alone.
const SOUGHT: &str = "data-sought";

/// Marks the activity of the page's address and brings it into view; nothing where the address names none
/// or it is not among what is asked for. The page is the host's: a reader who has scrolled already, or whose
/// address names a place of the page, stays where they are, and the focus is never moved.
pub(super) fn seek(widget: &Widget, knowledge: &Knowledge, prefix: Option<&str>) {
    let Some((window, prefix)) = web_sys::window().zip(prefix) else {
        return;
    };
    let search = window.location().search().unwrap_or_default();
    let Some(id) = permalink::activity(&search, prefix) else {
        return;
    };
    if let Some(activity) = activity(&widget.container, &id) {
        mark(&window, &activity);
    } else if first(&widget.container, FOLDED).is_some() {
        unfold(widget, knowledge, id);
    }
}

/// The rest of a long year is not on the screen until it is asked for.
fn unfold(widget: &Widget, knowledge: &Knowledge, id: String) {
    let (container, from) = (widget.container.clone(), widget.filter().years.first());
    knowledge.with(widget.lang(), move |archive| {
        let all = archive.map_or(&[][..], |archive| archive.timeline.activities());
        let sought = all.iter().find(|one| one.id == id);
        // What began before the years shown stands in the first of them.
        let year = sought.map(|one| one.period.first_year().max(from));
        let folded = |year| format!("[data-act='fold {year}'][aria-expanded=false]");
        let button = year.and_then(|year| first(&container, &folded(year)));
        let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) else {
            return;
        };
        button.click();
        // Drawn before the next frame.
        let then = Closure::once_into_js(move || {
            if let Some((window, activity)) = web_sys::window().zip(activity(&container, &id)) {
                mark(&window, &activity);
            }
        });
        if let Some(window) = web_sys::window() {
            let _ = window.request_animation_frame(then.unchecked_ref());
        }
    });
}

fn mark(window: &Window, activity: &Element) {
    if activity.has_attribute(SOUGHT) {
        return;
    }
    // Refused only for names that are none.
    let _ = activity.set_attribute(SOUGHT, "");
    if is_untouched(window) {
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
