//! The whole page: the store, the language and the keys that work everywhere.

use super::files;
use super::host::HostSignal;
use super::page::Page;
use super::published;
use super::publishing::Publishing;
use super::reading::Reading;
use super::stop::Stop;
use crate::i18n::texts;
use crate::store::{Store, draft_keeper};
use khuyen_hoc_timeline::i18n::lang::Lang;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The page.
#[component]
pub fn App() -> impl IntoView {
    let store = Store::new(Lang::default());
    provide_context(store);
    // Above the page in one language: an edition that is being made goes on when the language changes.
    provide_context(Publishing::new(store));
    provide_context(published::follow(store));
    draft_keeper::start(store);
    let reading = Reading(Stop::new());
    provide_context(reading);
    let host = HostSignal::new(store);
    provide_context(host);
    let is_dragged_over = files::listen(store, reading);
    let languages = [(Lang::Vi, "Tiếng Việt"), (Lang::En, "English")];
    Effect::new(move || {
        let lang = store.lang.get();
        document().set_title(texts(lang).title);
        if let Some(root) = document().document_element() {
            // A valid name cannot be refused.
            let _ = root.set_attribute("lang", lang.tag());
        }
    });
    view! {
        <div class="app" on:keydown=move |event| undo_keys(store, &event)>
            <header class="masthead">
                <h1>{move || texts(store.lang.get()).title}</h1>
                <p class="nothing-is-sent">{move || host.privacy_notice(texts(store.lang.get()))}</p>
                <div
                    class="languages"
                    role="group"
                    aria-label=move || texts(store.lang.get()).language
                >
                    {languages
                        .map(|(lang, name)| {
                            view! {
                                <button
                                    type="button"
                                    lang=lang.tag()
                                    aria-pressed=move || (store.lang.get() == lang).to_string()
                                    on:click=move |_| store.lang.set(lang)
                                >
                                    {name}
                                </button>
                            }
                        })
                        .collect_view()}
                </div>
            </header>
            {move || view! { <Page texts=texts(store.lang.get()) is_dragged_over /> }}
        </div>
    }
}

/// Undo and redo from anywhere but a field, which has an undo of its own while something is typed into it.
fn undo_keys(store: Store, event: &KeyboardEvent) {
    if event.is_composing() || event.default_prevented() || event.alt_key() {
        return;
    }
    if !(event.ctrl_key() || event.meta_key()) || is_other_field(event) {
        return;
    }
    match (event.key().to_lowercase().as_str(), event.shift_key()) {
        ("z", false) => store.undo(),
        ("y", false) | ("z", true) => store.redo(),
        _ => return,
    }
    event.prevent_default();
}

/// Whether the key goes into a field that is no cell.
fn is_other_field(event: &KeyboardEvent) -> bool {
    use wasm_bindgen::JsCast;
    let target = event.target();
    let target = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| {
        target.matches("input, textarea:not(.cell-field), select") == Ok(true)
    })
}
