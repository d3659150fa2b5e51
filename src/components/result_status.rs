//! The line that says how many activities are shown, as a place for the focus.

use super::dom_query::{find, widget_of};
use leptos::ev::MouseEvent;
use wasm_bindgen::JsCast;

/// Gives the focus to the line that says how many activities are shown, for a control that goes away when
/// it is pressed.
pub(super) fn focus_result_status(pressed: &MouseEvent) {
    let status = widget_of(pressed).and_then(|widget| find(&widget, "[role=status]"));
    if let Some(status) = status {
        // It has a tabindex; were focusing to fail, nothing is lost.
        let _ = status.unchecked_into::<web_sys::HtmlElement>().focus();
    }
}
