//! Moving the visitor to a place of the screen.

use crate::dom::select::first;
use crate::text::{decimal, joined};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Brings a year into view and gives its heading the focus, so that reading goes on there by eye, by
/// keyboard and by ear alike. A year that reads as part of a run of quiet ones leads to the run's line.
pub(super) fn focus_year(container: &HtmlElement, year: u16) {
    let mut section = first(
        container,
        &joined(&["[data-year=\"", &decimal(year.into()), "\"]"]),
    );
    while let Some(part_of_run) = section.take_if(|section| section.matches(".unseen") == Ok(true))
    {
        section = part_of_run.previous_element_sibling();
    }
    let heading = section.and_then(|section| first(&section, "h3"));
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        heading.scroll_into_view();
        // It has a tabindex; were it to fail, nothing is lost.
        let _ = heading.focus();
    }
}

/// Gives the focus to the line that says how much is shown.
pub(super) fn focus_status(container: &HtmlElement) {
    let status = first(container, "[role=status]");
    if let Some(status) = status.and_then(|status| status.dyn_into::<HtmlElement>().ok()) {
        let _ = status.focus();
    }
}
