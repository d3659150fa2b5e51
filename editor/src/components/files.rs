//! Files that come in: chosen, dropped, pasted.

use crate::i18n::texts::Texts;
use crate::store::opening::{self, NamedFile, PublishedFiles};
use crate::store::{Store, use_store};
use leptos::ev::{ClipboardEvent, DragEvent};
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
                        open(store, field.files());
                        // The same file again is a change, too.
                        field.set_value("");
                    }
                />
            </label>
            <small>{texts.file_kinds}</small>
        </p>
    }
}

/// A file was dropped on the page.
pub(super) fn dropped(store: Store, event: &DragEvent) {
    event.prevent_default();
    open(store, event.data_transfer().and_then(|data| data.files()));
}

/// Something was pasted that no field took.
pub(super) fn pasted(store: Store, event: &ClipboardEvent) {
    let target = event.target();
    let target = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    if target.is_some_and(|target| target.matches("input, textarea") == Ok(true)) {
        return;
    }
    let Some(data) = event.clipboard_data() else {
        return;
    };
    if data.files().is_some_and(|files| files.length() > 0) {
        event.prevent_default();
        open(store, data.files());
    }
}

/// The documents that the page was built with, as it holds them.
pub(super) fn documents_in_page() -> PublishedFiles {
    let text = |name: &str| {
        let selector = format!("script[data-document='data/{name}.json']");
        let element = document().query_selector(&selector).ok().flatten();
        let text = element.and_then(|element| element.text_content());
        text.unwrap_or_default().into_bytes()
    };
    PublishedFiles {
        articles: text("articles"),
        programmes: text("programmes"),
    }
}

fn open(store: Store, list: Option<FileList>) {
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
    spawn_local(async move {
        let mut read = Vec::new();
        for file in files {
            // A file that vanished since it was chosen.
            let Ok(bytes) = JsFuture::from(file.array_buffer()).await else {
                continue;
            };
            read.push(NamedFile {
                name: file.name(),
                bytes: js_sys::Uint8Array::new(&bytes).to_vec(),
            });
        }
        opening::open_files(store, read);
    });
}
