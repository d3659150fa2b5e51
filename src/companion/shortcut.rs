//! "/" leads to the search, as on many sites; only while the focus is in the widget, so no key of the host's
//! is taken (WCAG 2.1.4), and not where it is a letter like any other.

use crate::dom::select::first;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

const SEARCH: &str = "input[type=search]";

/// Tells screen readers of the key.
pub(super) fn announce(container: &Element) {
    if let Some(search) = first(container, SEARCH) {
        // Refused only for names that are none.
        let _ = search.set_attribute("aria-keyshortcuts", "/");
    }
}

/// Goes to the search where the key says so.
pub(super) fn follow(container: &Element, event: &KeyboardEvent) {
    let is_typing = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|target| target.matches("input, select") == Ok(true));
    if event.key() != "/" || is_typing || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let search = first(container, SEARCH);
    if let Some(search) = search.and_then(|search| search.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        let _ = search.focus();
    }
}
