//! Elements of the screen, by selector.

use wasm_bindgen::JsCast;
use web_sys::Element;

/// The first one; `None` where there is none.
pub(crate) fn first(within: &Element, selector: &str) -> Option<Element> {
    within.query_selector(selector).ok().flatten()
}

/// The nearest one from an element upwards, itself included; `None` where there is none.
#[cfg(feature = "companion")]
pub(crate) fn nearest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

/// Does something to each of them.
// Not generic: one piece of code for all that is done.
pub(crate) fn each(within: &Element, selector: &str, act: &dyn Fn(&Element)) {
    let Ok(found) = within.query_selector_all(selector) else {
        return;
    };
    for place in 0..found.length() {
        if let Some(node) = found.item(place) {
            act(node.unchecked_ref());
        }
    }
}
