//! Values handed to scripts of the page, and what those throw.

use js_sys::{Error, Object, Reflect};
use wasm_bindgen::prelude::*;

/// An object with these fields.
pub(super) fn object<const N: usize>(fields: [(&str, JsValue); N]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        // An object of our own takes every field.
        let _ = Reflect::set(&object, &name.into(), &value);
    }
    object
}

/// What an error says; of anything else that was thrown, what it is.
pub(super) fn message_of(thrown: JsValue) -> String {
    match thrown.dyn_into::<Error>() {
        Ok(error) => error.message().into(),
        Err(other) => format!("{other:?}"),
    }
}
