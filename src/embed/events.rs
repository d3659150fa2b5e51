//! The events the host page hears: bubbling, and composed so that they leave any shadow root.

use crate::query::filter::Filter;
use js_sys::Object;
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

#[wasm_bindgen]
extern "C" {
    /// What an event tells; each field is one of the contract's names.
    type Detail;

    #[wasm_bindgen(method, setter)]
    fn set_activities(this: &Detail, activities: u32);
    #[wasm_bindgen(method, setter)]
    fn set_problems(this: &Detail, problems: u32);
    #[wasm_bindgen(method, setter)]
    fn set_partner(this: &Detail, partner: &str);
    #[wasm_bindgen(method, setter, js_name = "match")]
    fn set_matching(this: &Detail, matching: &str);
    #[wasm_bindgen(method, setter)]
    fn set_q(this: &Detail, q: &str);
    #[wasm_bindgen(method, setter)]
    fn set_from(this: &Detail, from: u16);
    #[wasm_bindgen(method, setter)]
    fn set_to(this: &Detail, to: u16);
    #[wasm_bindgen(method, setter)]
    fn set_shown(this: &Detail, shown: u32);
    #[wasm_bindgen(method, setter)]
    fn set_cause(this: &Detail, cause: &str);
    #[wasm_bindgen(method, setter)]
    fn set_message(this: &Detail, message: &str);
}

/// `khuyen-hoc-ready`: the timeline stands there, with so many activities in all and so many
/// problems. Comes again when the data come anew.
pub(super) fn ready(host: &HtmlElement, activities: usize, problems: usize) {
    dispatch(host, "khuyen-hoc-ready", |detail| {
        detail.set_activities(count(activities));
        detail.set_problems(count(problems));
    });
}

/// `khuyen-hoc-filter`: the visitor asked for something else, and so many activities are shown.
pub(super) fn filter(host: &HtmlElement, filter: &Filter, shown: usize) {
    dispatch(host, "khuyen-hoc-filter", |detail| {
        detail.set_partner(&filter.partners.join(" "));
        detail.set_matching(filter.matching.word());
        detail.set_q(&filter.q);
        detail.set_from(filter.years.first());
        detail.set_to(filter.years.last());
        detail.set_shown(count(shown));
    });
}

/// `khuyen-hoc-error`: something could not be shown; the message is what the visitor reads.
pub(super) fn error(host: &HtmlElement, cause: &str, message: &str) {
    dispatch(host, "khuyen-hoc-error", |detail| {
        detail.set_cause(cause);
        detail.set_message(message);
    });
}

fn dispatch(host: &HtmlElement, name: &str, fill: impl FnOnce(&Detail)) {
    let detail: Detail = Object::new().unchecked_into();
    fill(&detail);
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // Whether a listener called `preventDefault` means nothing here.
        let _ = host.dispatch_event(&event);
    }
}

/// Numbers of activities are far below what 32 bits hold.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
