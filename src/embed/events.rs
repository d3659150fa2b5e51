//! The events the host page hears (`element/events.js`).

use crate::query::filter::Filter;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

// An event and its details made here, field by field, would be 16 functions that the page hands to the
// program, and 0.3 kB more.
#[wasm_bindgen(raw_module = "events")]
extern "C" {
    #[wasm_bindgen(js_name = ready)]
    fn tell_ready(host: &HtmlElement, activities: usize, problems: usize);
    #[wasm_bindgen(js_name = filter)]
    fn tell_filter(
        host: &HtmlElement,
        partner: &str,
        matching: &str,
        q: &str,
        from: u16,
        to: u16,
        shown: usize,
    );
    #[wasm_bindgen(js_name = error)]
    fn tell_error(host: &HtmlElement, cause: &str, message: &str);
}

/// `khuyen-hoc-ready`: the timeline stands there, with so many activities in all and so many
/// problems. Comes again when the data come anew.
pub(super) fn ready(host: &HtmlElement, activities: usize, problems: usize) {
    tell_ready(host, activities, problems);
}

/// `khuyen-hoc-filter`: the visitor asked for something else, and so many activities are shown.
pub(super) fn filter(host: &HtmlElement, filter: &Filter, shown: usize) {
    tell_filter(
        host,
        &filter.ids(),
        filter.matching.word(),
        &filter.q,
        filter.years.first(),
        filter.years.last(),
        shown,
    );
}

/// `khuyen-hoc-error`: something could not be shown; the message is what the visitor reads.
pub(super) fn error(host: &HtmlElement, cause: &str, message: &str) {
    tell_error(host, cause, message);
}
