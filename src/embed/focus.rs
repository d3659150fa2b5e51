//! Moving the visitor to a place of the screen.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Brings an element into view and gives it the focus, so that reading goes on there by eye, by
/// keyboard and by ear alike.
pub(super) fn focus(container: &HtmlElement, selector: &str) {
    let found = container.query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        element.scroll_into_view();
        // It has a tabindex; were it to fail, nothing is lost.
        let _ = element.focus();
    }
}
