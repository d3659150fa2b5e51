//! The events that the host page receives: bubbling, and composed so that they leave any shadow root.

use crate::model::activity::Status;
use crate::query::filter::Filter;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// `khuyen-hoc-ready`: the timeline is in place, with so many activities in all and so many problems. Comes
/// again when other data come.
pub(super) fn ready(host: &HtmlElement, activities: usize, problems: usize) {
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX).into();
    dispatch(
        host,
        "ready",
        &[
            ("activities", number(activities)),
            ("problems", number(problems)),
        ],
    );
}

/// `khuyen-hoc-filter`: the filter changed, and so many activities are shown.
pub(super) fn filter(host: &HtmlElement, filter: &Filter, shown: usize) {
    let shown = u32::try_from(shown).unwrap_or(u32::MAX);
    dispatch(
        host,
        "filter",
        &[
            ("partner", filter.partner_ids().into()),
            ("match", filter.matching.as_str().into()),
            ("q", filter.q.as_str().into()),
            ("from", filter.years.first().into()),
            ("to", filter.years.last().into()),
            ("kind", filter.kind.as_str().into()),
            ("status", filter.status.map_or("", Status::as_str).into()),
            ("order", filter.order().into()),
            ("shown", shown.into()),
        ],
    );
}

/// `khuyen-hoc-error`: something could not be shown; the message is what the visitor reads.
pub(super) fn error(host: &HtmlElement, cause: &str, message: &str) {
    dispatch(
        host,
        "error",
        &[("cause", cause.into()), ("message", message.into())],
    );
}

fn dispatch(host: &HtmlElement, name: &str, fields: &[(&str, JsValue)]) {
    let detail = Object::new();
    for (field, value) in fields {
        // A new object takes any field.
        let _ = Reflect::set(&detail, &(*field).into(), value);
    }
    let options = CustomEventInit::new();
    options.set_detail(&detail);
    options.set_bubbles(true);
    options.set_composed(true);
    let event = CustomEvent::new_with_event_init_dict(&format!("khuyen-hoc-{name}"), &options);
    if let Ok(event) = event {
        // Fails only for an event that is being dispatched already.
        let _ = host.dispatch_event(&event);
    }
}
