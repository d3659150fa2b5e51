//! Keys that mean something to the whole widget, and keys that stay in it.

use super::dom_query::find;
use leptos::ev::KeyboardEvent;
use wasm_bindgen::JsCast;

/// Whether what is pressed goes into a field.
fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target();
    let target = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| target.matches("input, select") == Ok(true))
}

/// What is typed in a field stays here: outside of the shadow root a host's shortcuts could not tell that it
/// is typed in a field. Keys that lead out of one, or are meant for the browser, are none of that.
pub(super) fn keep_typed_keys(event: KeyboardEvent) {
    let leads_out = matches!(&*event.key(), "Escape" | "Tab");
    if is_typing(&event) && !leads_out && !is_shortcut(&event) {
        event.stop_propagation();
    }
}

fn is_shortcut(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.alt_key() || event.meta_key()
}

/// "/" leads to the search, as on many sites: only while the focus is in the widget, so no key of the host's
/// is taken (WCAG 2.1.4), and not where it is a letter like any other.
pub(super) fn focus_search(event: KeyboardEvent) {
    if event.key() != "/" || is_typing(&event) || is_shortcut(&event) {
        return;
    }
    let widget = event
        .current_target()
        .map(JsCast::unchecked_into::<web_sys::Element>);
    let search = widget.and_then(|widget| find(&widget, "input[type=search]"));
    if let Some(search) = search {
        event.prevent_default();
        // A field can always take the focus.
        let _ = search.unchecked_into::<web_sys::HtmlElement>().focus();
    }
}
