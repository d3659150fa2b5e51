//! Files while they are read: in a worker, which can be stopped, and whose end does not end the page.

use super::js_values::{message_of, object};
use super::stop::Stop;
use crate::i18n::texts::Texts;
use crate::sheet;
use crate::sheet::error::SheetError;
use crate::sheet::workbook::Workbook;
use crate::store::use_store;
use js_sys::{Object, TypeError, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::AbortSignal;

#[wasm_bindgen(module = "/page/worker.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = runInWorker)]
    async fn run_in_worker(
        program: &str,
        job: &Object,
        signal: &AbortSignal,
    ) -> Result<JsValue, JsValue>;
}

/// What the worker runs: the workbook in a file, or why there is none, as JSON.
#[wasm_bindgen(js_name = readWorkbook)]
pub fn read_workbook(name: &str, bytes: &[u8]) -> String {
    // Numbers, texts and lists; what JSON cannot say, such as infinity, it says as null, and the page reads again.
    serde_json::to_string(&sheet::read(name, bytes)).unwrap_or_default()
}

/// The files that are being read; one lot at a time; in context.
#[derive(Clone, Copy)]
pub(super) struct Reading(pub(super) Stop);

/// The page's own program, which is that of the worker, too (page/start.js).
fn program() -> String {
    let element = document().query_selector("script[data-program]");
    let element = element.ok().flatten();
    let text = element.and_then(|element| element.text_content());
    text.unwrap_or_default()
}

/// The workbook in a file; what was stopped is of no use to anybody.
///
/// # Errors
/// [`SheetError`] where it is no table, or where its reader ended.
pub(super) async fn workbook(
    name: &str,
    bytes: &[u8],
    signal: &AbortSignal,
) -> Result<Workbook, SheetError> {
    let job = object([
        ("name", name.into()),
        ("bytes", Uint8Array::from(bytes).into()),
    ]);
    let answer = run_in_worker(&program(), &job, signal).await;
    match answer {
        Ok(json) => {
            let json = json.as_string().unwrap_or_default();
            serde_json::from_str(&json).unwrap_or_else(|_| sheet::read(name, bytes))
        }
        // Without workers, the page reads the file itself.
        Err(error) if error.is_instance_of::<TypeError>() => sheet::read(name, bytes),
        Err(error) => Err(SheetError::Damaged {
            kind: name.rsplit('.').next().unwrap_or_default().to_owned(),
            detail: message_of(error),
        }),
    }
}

/// What is being read, with the button that stops it; nothing where nothing is.
#[component]
pub(super) fn ReadingLine(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let reading = expect_context::<Reading>();
    let stop = move |_| {
        reading.0.stop();
        store.files.update(|files| files.reading = None);
    };
    view! {
        <p class="busy" hidden=move || store.files.with(|files| files.reading.is_none())>
            <span aria-live="polite">{move || store.files.with(|files| files.reading.clone())}</span>
            <button type="button" data-stop-reading on:click=stop>
                {texts.stop}
            </button>
        </p>
    }
}
