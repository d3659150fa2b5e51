//! What the style sheet alone cannot do for print: name the day and the address, and open lists that engines
//! without `::details-content` (before 2025) print closed.

use crate::components::dom_query::find_all;
use crate::components::{print_source, write_print_source};
use crate::store::Store;
use web_sys::HtmlElement;

/// Marks a disclosure that is open for print only.
const OPEN_FOR_PRINT: &str = "data-print-open";

/// Before print: opens what is closed, and writes day and address as they are now.
pub(super) fn prepare(container: &HtmlElement, store: &Store) {
    for details in find_all(container, "details:not([open]):not(.details)") {
        // Fails only for invalid attribute names; these are constants.
        let _ = details.set_attribute(OPEN_FOR_PRINT, "");
        let _ = details.set_attribute("open", "");
    }
    let source = print_source(store, store.texts(), None);
    write_print_source(container, source.as_deref());
}

/// After print: closes what was opened for it.
pub(super) fn restore(container: &HtmlElement) {
    for details in find_all(container, &format!("[{OPEN_FOR_PRINT}]")) {
        let _ = details.remove_attribute(OPEN_FOR_PRINT);
        let _ = details.remove_attribute("open");
    }
}
