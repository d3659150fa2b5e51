//! Finding elements within an element, and giving one the focus. Selectors are constants of the program; one that is not valid finds
//! nothing.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, MouseEvent};

/// The first element that a selector matches.
pub(crate) fn find(within: &Element, selector: &str) -> Option<Element> {
    within.query_selector(selector).ok().flatten()
}

/// All elements that a selector matches, in document order.
pub(crate) fn find_all(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.item(index).map(JsCast::unchecked_into))
        .collect()
}

/// The first element that has exactly this value in an attribute. Not by a selector: a value of the data may
/// hold anything.
pub(crate) fn find_by_value(within: &Element, attribute: &str, value: &str) -> Option<Element> {
    let mut all = find_all(within, &format!("[{attribute}]")).into_iter();
    all.find(|element| element.get_attribute(attribute).as_deref() == Some(value))
}

/// The children of an element.
pub(crate) fn children(parent: &Element) -> Vec<Element> {
    let list = parent.children();
    (0..list.length())
        .filter_map(|index| list.item(index))
        .collect()
}

/// Gives an element the focus where it is, without a scroll. Were focusing to fail, nothing is lost.
pub(crate) fn focus_in_place(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element
        .unchecked_ref::<HtmlElement>()
        .focus_with_options(&options);
}

/// Gives the focus to the title of an activity, so that reading goes on there. It is no stop of the Tab key.
pub(crate) fn focus_title(activity: &Element) {
    if let Some(title) = find(activity, "h4") {
        // Fails only for invalid attribute names; this is a constant.
        let _ = title.set_attribute("tabindex", "-1");
        focus_in_place(&title);
    }
}

/// Takes the names of radio buttons that are about to leave. Chromium 156 keeps one that leaves a shadow root with its
/// name, and all that it stood in (findings/chromium-keeps-radio-buttons-of-shadow-roots.sh).
pub(crate) fn unname_radios(within: &Element) {
    for radio in find_all(within, "[type=radio]") {
        // An attribute of its own; removing one cannot fail.
        let _ = radio.remove_attribute("name");
    }
}

/// The root of the widget in which a control was pressed.
pub(crate) fn widget_of(pressed: &MouseEvent) -> Option<Element> {
    let control = pressed.current_target()?.unchecked_into::<Element>();
    control.closest(".widget").ok()?
}
