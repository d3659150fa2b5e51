//! The page's address: read at the start and when the visitor goes back, written when the filter changes.

use super::router_state;
use crate::query::filter::Filter;
use crate::query::permalink;
use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::EventTarget;

/// The query part of the page's address, with its `?` where there is one.
pub(super) fn query_part() -> String {
    let search = web_sys::window().and_then(|window| window.location().search().ok());
    search.unwrap_or_default()
}

/// The filter of the page's address; `start` where the host keeps its address to itself.
pub(super) fn read(prefix: Option<&str>, start: &Filter) -> Filter {
    match prefix {
        Some(prefix) => permalink::read(&query_part(), prefix, start),
        None => start.clone(),
    }
}

/// Writes the filter into the page's address, in place: a filter is no page of its own, and the host's
/// "back" must lead back to where the visitor came from. Returns the query part, also where the browser refuses it.
pub(super) fn write(prefix: Option<&str>, start: &Filter, filter: &Filter) -> String {
    let search = query_part();
    let Some((prefix, window)) = prefix.zip(web_sys::window()) else {
        return search;
    };
    let written = permalink::write(&search, prefix, start, filter);
    let location = window.location();
    let (Ok(address), Ok(hash)) = (location.href(), location.hash()) else {
        return written;
    };
    if written == search {
        return written;
    }
    // The state is the host's and stays, but for what its router needs to know. Refused in documents without an
    // address of their own (`srcdoc`, a sandbox) and by Safari after a hundred changes in half a minute; the
    // screen is right all the same.
    if let Ok(history) = window.history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        let page = address.split(['?', '#']).next().unwrap_or_default();
        let (before, after) = (search + &hash, written.clone() + &hash);
        let state = router_state::follow(state, page, &before, &after);
        // In full, as a `<base>` of the host would bend a relative one.
        let address = format!("{page}{after}");
        let _ = history.replace_state_with_url(&state, "", Some(&address));
    }
    written
}

/// Calls `handle` whenever something else than the visitor's "back" changes the page's address, as routers do
/// with `history.pushState`, as long as the reactive owner lives. Browsers before 2026 may not tell
/// (Navigation API); there nothing is called.
pub(super) fn on_change(handle: impl Fn() + 'static) {
    let navigation = Reflect::get(&js_sys::global(), &"navigation".into()).ok();
    let Some(navigation) = navigation.filter(JsValue::is_object) else {
        return;
    };
    let navigation: EventTarget = navigation.unchecked_into();
    let listener = Closure::<dyn Fn()>::new(handle);
    let event = "currententrychange";
    // Refused by nothing that has this event; where a host put something else there, the address is not
    // followed.
    let _ = navigation.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    let registered = StoredValue::new_local((navigation, listener));
    on_cleanup(move || {
        registered.try_with_value(|(navigation, listener)| {
            let listener = listener.as_ref().unchecked_ref();
            let _ = navigation.remove_event_listener_with_callback(event, listener);
        });
    });
}
