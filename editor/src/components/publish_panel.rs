//! What goes out: what keeps it from being published, and the files.

use super::save_file::save;
use crate::i18n::texts::Texts;
use crate::publish::data_folder;
use crate::store::use_store;
use leptos::prelude::*;

/// The panel.
#[component]
pub(super) fn PublishPanel(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let errors = Memo::new(move |_| store.checked.with(|checked| checked.findings.errors()));
    let publish = move |_| {
        store.grid.commit(store.content);
        // Not those of the last check: what was typed a moment ago is published, too.
        let documents = store.documents_now();
        match data_folder::zip(&documents) {
            // A browser that refuses to save has said so itself.
            Ok(bytes) => drop(save("khuyen-hoc.zip", &bytes, "application/zip")),
            Err(error) => store.message.set(Some(error.to_string())),
        }
    };
    let save_json = move |name: &'static str, pick: fn(&crate::documents::Documents) -> &String| {
        let documents = store.documents_now();
        // A browser that refuses to save has said so itself.
        drop(save(name, pick(&documents).as_bytes(), "application/json"));
    };
    view! {
        <section class="publish" aria-labelledby="publish-heading">
            <h2 id="publish-heading">{texts.publish}</h2>
            <p hidden=move || errors.get() == 0>{move || texts.not_shown.format(errors.get())}</p>
            <p class="publish-buttons">
                <button type="button" data-publish="zip" on:click=publish>
                    {texts.publish_zip}
                </button>
                <button
                    type="button"
                    data-publish="articles"
                    on:click=move |_| save_json("articles.json", |documents| &documents.articles)
                >
                    "articles.json"
                </button>
                <button
                    type="button"
                    data-publish="programmes"
                    on:click=move |_| save_json("programmes.json", |documents| &documents.programmes)
                >
                    "programmes.json"
                </button>
            </p>
        </section>
    }
}
