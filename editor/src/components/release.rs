//! The program that makes the release of an edition, in a worker of its own (editor/publisher).

use crate::documents::Documents;
use js_sys::{Error, Object, Reflect, Uint8Array};
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/page/publish.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = publishRelease)]
    async fn publish_release(job: &Object) -> Result<JsValue, JsValue>;
}

/// Every file of the release that the data change, as a zip. `step` is told the name of each file before it is made.
///
/// # Errors
/// The sentence that says what is wrong.
pub(super) async fn zip(
    documents: &Documents,
    day: CivilDate,
    step: impl FnMut(String) + 'static,
) -> Result<Vec<u8>, String> {
    let step = Closure::new(step);
    let job = Object::new();
    for (name, value) in [
        ("articles", JsValue::from(&documents.articles)),
        ("programmes", JsValue::from(&documents.programmes)),
        ("date", JsValue::from(day.to_string())),
        ("step", step.as_ref().clone()),
    ] {
        // An object of our own takes every field.
        let _ = Reflect::set(&job, &name.into(), &value);
    }
    let result = publish_release(&job).await;
    drop(step);
    match result {
        Ok(bytes) => Ok(Uint8Array::new(&bytes).to_vec()),
        Err(error) => Err(match error.dyn_into::<Error>() {
            Ok(error) => error.message().into(),
            Err(other) => format!("{other:?}"),
        }),
    }
}
