//! Files that come in: chosen, dropped, pasted.

use super::reading::{Reading, workbook};
use crate::i18n::texts;
use crate::i18n::texts::Texts;
use crate::store::opening::{self, NamedFile};
use crate::store::{Store, import, use_store};
use js_sys::Uint8Array;
use khuyen_hoc_timeline::i18n::fill;
use leptos::ev::{self, ClipboardEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileList, HtmlInputElement};

/// The button that chooses a file.
#[component]
pub(super) fn FileButton(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let reading = expect_context::<Reading>();
    view! {
        <p class="choose-file">
            <label>
                <span>{texts.choose_file}</span>
                <input
                    type="file"
                    multiple
                    accept=".xlsx,.xls,.ods,.csv,.tsv,.txt,.json,.html,.htm"
                    on:change=move |event| {
                        let field: HtmlInputElement = event_target(&event);
                        open(store, reading, field.files());
                        // The same file again is a change, too.
                        field.set_value("");
                    }
                />
            </label>
            <small>{texts.file_kinds}</small>
        </p>
    }
}

/// Takes files and cells wherever on the page they are dropped or pasted. Returns whether a file hovers over it.
pub(super) fn listen(store: Store, reading: Reading) -> RwSignal<bool> {
    let is_over = RwSignal::new(false);
    let over = window_event_listener(ev::dragover, move |event| {
        // Else the browser would leave the page for the file.
        event.prevent_default();
        is_over.set(true);
    });
    let leave = window_event_listener(ev::dragleave, move |event| {
        // Between two elements there is always a next one; out of the window there is none.
        if event.related_target().is_none() {
            is_over.set(false);
        }
    });
    let drop = window_event_listener(ev::drop, move |event| {
        event.prevent_default();
        is_over.set(false);
        open(
            store,
            reading,
            event.data_transfer().and_then(|data| data.files()),
        );
    });
    let paste = window_event_listener(ev::paste, move |event| pasted(store, reading, &event));
    on_cleanup(move || {
        over.remove();
        leave.remove();
        drop.remove();
        paste.remove();
    });
    is_over
}

/// Something was pasted that no field took.
fn pasted(store: Store, reading: Reading, event: &ClipboardEvent) {
    let target = event.target();
    let target = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    if target.is_some_and(|target| target.matches("input, textarea") == Ok(true)) {
        return;
    }
    let Some(data) = event.clipboard_data() else {
        return;
    };
    event.prevent_default();
    if data.files().is_some_and(|files| files.length() > 0) {
        return open(store, reading, data.files());
    }
    // A clipboard without text has an empty one.
    let [html, text] =
        ["text/html", "text/plain"].map(|kind| data.get_data(kind).unwrap_or_default());
    if !text.trim().is_empty() {
        import::paste(store, &html, &text);
    }
}

/// Reads the files, then opens them.
fn open(store: Store, reading: Reading, list: Option<FileList>) {
    let files: Vec<File> = list
        .map(|list| {
            (0..list.length())
                .filter_map(|index| list.get(index))
                .collect()
        })
        .unwrap_or_default();
    if files.is_empty() {
        return;
    }
    let Some(signal) = reading.0.begin() else {
        return;
    };
    let say = move |sentence| store.files.update(|files| files.reading = sentence);
    spawn_local(async move {
        let texts = texts(store.lang.get_untracked());
        let mut read = Vec::new();
        for file in files {
            let name = file.name();
            say(Some(fill(texts.reading, &[("file", &name)])));
            // A file that vanished since it was chosen has no bytes.
            if let Ok(bytes) = JsFuture::from(file.array_buffer()).await {
                let bytes = Uint8Array::new(&bytes).to_vec();
                let mut file = NamedFile::new(name, bytes);
                if file.is_sheet() {
                    let workbook = workbook(&file.name, &file.bytes, &signal).await;
                    file.workbook = Some(workbook);
                }
                read.push(file);
            }
            if signal.aborted() {
                return;
            }
        }
        opening::open_files(store, read);
        say(None);
    });
}
