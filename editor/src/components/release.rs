//! The program that makes the release of an edition, in a worker of its own (editor/publisher).

use super::js_values::{message_of, object};
use crate::documents::Documents;
use js_sys::{Map, Object, Uint8Array};
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use wasm_bindgen::prelude::*;
use web_sys::AbortSignal;

#[wasm_bindgen(module = "/page/publish.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = publishRelease)]
    async fn publish_release(job: &Object) -> Result<JsValue, JsValue>;
}

/// What is to be made.
pub(super) struct Job<'a> {
    /// The documents published.
    pub(super) documents: &'a Documents,
    /// The day they are published.
    pub(super) day: CivilDate,
    /// The checksums of the release that is published over; empty where they are not known.
    pub(super) present: &'a str,
    /// Ends the work.
    pub(super) signal: &'a AbortSignal,
}

/// Why there is no release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ReleaseError {
    /// Somebody stopped the work.
    Stopped,
    /// The sentence that says what is wrong.
    Failed(String),
}

/// Every file of the release that the data change, as a zip. `step` is told the name of each file before it is made.
///
/// # Errors
/// When the work was stopped, or the documents cannot be shown.
pub(super) async fn zip(
    job: Job<'_>,
    step: impl FnMut(String) + 'static,
) -> Result<Vec<u8>, ReleaseError> {
    let bytes = make(job, true, step).await?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

/// The same files as a map of their paths to their bytes.
///
/// # Errors
/// As [`zip`].
pub(super) async fn files(
    job: Job<'_>,
    step: impl FnMut(String) + 'static,
) -> Result<Map, ReleaseError> {
    let files = make(job, false, step).await?;
    Ok(files.unchecked_into())
}

async fn make(
    job: Job<'_>,
    as_zip: bool,
    step: impl FnMut(String) + 'static,
) -> Result<JsValue, ReleaseError> {
    let step = Closure::new(step);
    let fields = object([
        ("articles", (&job.documents.articles).into()),
        ("programmes", (&job.documents.programmes).into()),
        ("date", job.day.to_string().into()),
        ("present", job.present.into()),
        ("asZip", as_zip.into()),
        ("step", step.as_ref().clone()),
        ("signal", job.signal.into()),
    ]);
    let result = publish_release(&fields).await;
    drop(step);
    result.map_err(|error| {
        if job.signal.aborted() {
            return ReleaseError::Stopped;
        }
        ReleaseError::Failed(message_of(error))
    })
}
