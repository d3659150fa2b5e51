//! The options as the loader hands them over.

use super::config::Attributes;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// Reads the attributes of a host element (a custom element or a div) from a plain object with a field an
/// attribute.
pub(super) fn attributes(options: &JsValue, host: &Element) -> Attributes {
    let field = |name: &str| Reflect::get(options, &name.into()).ok()?.as_string();
    let own_lang = host.get_attribute("lang");
    Attributes {
        articles: field("articles").unwrap_or_default(),
        programmes: field("programmes").unwrap_or_default(),
        partner: field("partner"),
        matching: field("match"),
        q: field("q"),
        from: field("from"),
        to: field("to"),
        lang: field("lang"),
        own_lang: own_lang.or_else(|| host.get_attribute("data-lang")),
        permalink: field("permalink"),
        rows: field("rows"),
        sort: field("sort"),
    }
}
