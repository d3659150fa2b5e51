//! What goes out: what keeps it from being published, and the files.

use super::change_summary::ChangeSummary;
use super::publish_to_site::PublishToSite;
use super::release;
use super::save_file::save;
use crate::i18n::texts::Texts;
use crate::publish::workbook::workbook;
use crate::store::{today, use_store};
use khuyen_hoc_timeline::i18n::fill;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The media type of a workbook.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The panel.
#[component]
pub(super) fn PublishPanel(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let errors = Memo::new(move |_| store.checked.with(|checked| checked.findings.errors()));
    // The file that is being made; `None` while nothing is published.
    let making = RwSignal::new(None::<String>);
    let publish = move |_| {
        store.grid.commit(store.content);
        // Not those of the last check: what was typed a moment ago is published, too.
        let documents = store.documents_now();
        let day = today().unwrap_or(CivilDate::EPOCH);
        making.set(Some(String::new()));
        spawn_local(async move {
            let step = move |name| making.set(Some(name));
            match release::zip(&documents, day, step).await {
                // A browser that refuses to save has said so itself.
                Ok(bytes) => drop(save("khuyen-hoc.zip", &bytes, "application/zip")),
                Err(sentence) => store.message.set(Some(sentence)),
            }
            making.set(None);
        });
    };
    let save_workbook = move |_| {
        store.grid.commit(store.content);
        let day = today().unwrap_or(CivilDate::EPOCH);
        let bytes = store.content.with_untracked(|content| {
            store
                .edition
                .with_untracked(|edition| workbook(content.rows(), edition, day))
        });
        match bytes {
            // A browser that refuses to save has said so itself.
            Ok(bytes) => drop(save("hoat-dong.xlsx", &bytes, XLSX)),
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
            <ChangeSummary texts />
            <PublishToSite texts />
            <p class="publish-buttons">
                <button
                    type="button"
                    data-publish="zip"
                    disabled=move || making.with(Option::is_some)
                    on:click=publish
                >
                    {texts.publish_zip}
                </button>
                <button type="button" data-publish="xlsx" on:click=save_workbook>
                    {texts.publish_xlsx}
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
            <p class="publish-progress" hidden=move || making.with(Option::is_none)>
                {move || {
                    let file = making.get().unwrap_or_default();
                    fill(texts.making, &[("file", &file)])
                }}
            </p>
        </section>
    }
}
