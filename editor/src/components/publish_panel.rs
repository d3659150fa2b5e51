//! What goes out: what keeps it from being published, and the files.

use super::change_summary::ChangeSummary;
use super::folder;
use super::given_back::{GivenBackButtons, GivenBackNote};
use super::publish_to_site::PublishToSite;
use super::publishing::use_publishing;
use super::save_file::save;
use crate::documents::Documents;
use crate::i18n::texts::Texts;
use crate::publish::workbook::workbook;
use crate::store::{missing, today, use_store};
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use leptos::prelude::*;

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
    let publishing = use_publishing();
    let is_busy = Memo::new(move |_| publishing.is_busy());
    let told = RwSignal::new(Vec::new());
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
    let save_json = move |name: &'static str, pick: fn(&Documents) -> &String| {
        store.grid.commit(store.content);
        let documents = store.documents_now();
        store.keep_ids(&documents);
        // A browser that refuses to save has said so itself.
        drop(save(name, pick(&documents).as_bytes(), "application/json"));
    };
    view! {
        <section class="publish" aria-labelledby="publish-heading">
            <h2 id="publish-heading">{texts.publish}</h2>
            <p hidden=move || errors.get() == 0>{move || texts.not_shown.format(errors.get())}</p>
            <MissingNote texts />
            <ChangeSummary texts />
            <PublishToSite texts />
            <p class="publish-buttons">
                <button
                    type="button"
                    data-publish="zip"
                    disabled=is_busy
                    on:click=move |_| publishing.save_zip()
                >
                    {texts.publish_zip}
                </button>
                {folder::is_available()
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                data-publish="folder"
                                disabled=is_busy
                                on:click=move |_| publishing.write_into_folder()
                            >
                                {texts.publish_folder}
                            </button>
                        }
                    })}
            </p>
            <p class="soft">{texts.publish_hint}</p>
            <p class="publish-progress" hidden=move || !is_busy.get()>
                <span>{move || publishing.progress_text(texts)}</span>
                <button type="button" data-stop on:click=move |_| publishing.stop()>
                    {texts.stop}
                </button>
            </p>
            <p class="published" aria-live="polite">
                {move || publishing.done.get()}
            </p>
            <p class="publish-buttons">
                <button type="button" data-publish="xlsx" on:click=save_workbook>
                    {texts.publish_xlsx}
                </button>
                <GivenBackButtons texts told />
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
            <GivenBackNote told />
        </section>
    }
}

/// How many published activities the table lacks, and the button that adds them; nothing where it lacks none.
#[component]
fn MissingNote(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let count = Memo::new(move |_| missing::count(store));
    view! {
        <p class="missing" data-missing hidden=move || count.get() == 0>
            <span>{move || texts.missing.format(count.get())}</span>
            <button type="button" data-add-missing on:click=move |_| missing::add(store)>
                {texts.add_missing}
            </button>
        </p>
    }
}
