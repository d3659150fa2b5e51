//! What routers of host pages keep with the page's address in the browser's history. It is theirs and stays, but
//! for the two things that would make them forget what the widget wrote into the address.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

/// Next marks what it writes itself, and does not look at an address written with its mark. Without it, Next takes
/// the address over and puts the mark back.
const NEXT: &str = "__NA";

/// Vue Router (and Nuxt) has the address here too, and writes it over the real one when the visitor goes on.
const VUE: &str = "current";

/// The state to write with an address of this `page` (all before its query part) that ends otherwise from now on:
/// in `after` instead of `before`.
pub(super) fn follow(state: JsValue, page: &str, before: &str, after: &str) -> JsValue {
    let Some(object) = Object::try_from(&state) else {
        return state;
    };
    let get = |key: &str| Reflect::get(object, &key.into()).unwrap_or_default();
    // Without the folder that the host's site is in.
    let current = get(VUE).as_string().and_then(|current| {
        let path = current.strip_suffix(before)?;
        page.ends_with(path).then(|| format!("{path}{after}"))
    });
    if current.is_none() && get(NEXT).is_falsy() {
        return state;
    }
    let copy = Object::assign(&Object::new(), object);
    // A new object takes any field, and gives it up.
    let _ = Reflect::delete_property(&copy, &NEXT.into());
    if let Some(current) = current {
        let _ = Reflect::set(&copy, &VUE.into(), &current.into());
    }
    copy.into()
}
