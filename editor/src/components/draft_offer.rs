//! The work of the last time, offered again.

use crate::i18n::texts::Texts;
use crate::store::{draft_keeper, use_store};
use khuyen_hoc_timeline::i18n::fill;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// The offer; nothing where no draft was found.
#[component]
pub(super) fn DraftOffer(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    move || {
        let draft = store.draft_found.get()?;
        let rows = texts.rows.format(draft.rows.len());
        let time = local_time(draft.saved, store.lang.get().tag());
        Some(view! {
            <section class="draft-offer" data-draft>
                <p>{fill(texts.draft_found, &[("rows", &rows), ("time", &time)])}</p>
                <p>
                    <button
                        type="button"
                        data-draft-restore
                        on:click=move |_| draft_keeper::restore(store, draft.clone())
                    >
                        {texts.draft_restore}
                    </button>
                    <button
                        type="button"
                        data-draft-discard
                        on:click=move |_| draft_keeper::discard(store)
                    >
                        {texts.draft_discard}
                    </button>
                </p>
            </section>
        })
    }
}

/// A moment as people of that language write it, where the reader is.
fn local_time(milliseconds: f64, lang: &str) -> String {
    let date = js_sys::Date::new(&JsValue::from_f64(milliseconds));
    date.to_locale_string(lang, &js_sys::Object::new()).into()
}
