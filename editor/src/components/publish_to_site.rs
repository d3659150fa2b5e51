//! Publishes to the portal that has this page in a frame.

use super::host::HostSignal;
use crate::i18n::texts::Texts;
use crate::store::opening::PublishedFiles;
use crate::store::{today, use_store};
use khuyen_hoc_timeline::i18n::fill;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The button, where there is a portal, and what came of it.
#[component]
pub(super) fn PublishToSite(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let host: HostSignal = expect_context();
    // What is being done; `None` while nothing is published.
    let progress = RwSignal::new(None::<String>);
    let outcome = RwSignal::new(None::<Result<String, String>>);
    let publish = move |_| {
        let Some(host) = host.get() else { return };
        store.grid.commit(store.content);
        // Not those of the last check: what was typed a moment ago is published, too.
        let documents = store.documents_now();
        let day = today().unwrap_or(CivilDate::EPOCH);
        outcome.set(None);
        progress.set(Some(String::new()));
        spawn_local(async move {
            let step =
                move |file: String| progress.set(Some(fill(texts.making, &[("file", &file)])));
            let site = host.site();
            let sending =
                move || progress.set(Some(fill(texts.sending_to_site, &[("site", &site)])));
            let result = host.publish(&documents, day, step, sending).await;
            if result.is_ok() {
                store.published.set(PublishedFiles {
                    articles: documents.articles.into_bytes(),
                    programmes: documents.programmes.into_bytes(),
                });
            }
            outcome.set(Some(result));
            progress.set(None);
        });
    };
    let succeeded = move || outcome.get().and_then(Result::ok);
    let failed = move || outcome.get().and_then(Result::err);
    move || {
        host.get().is_some().then(|| {
            view! {
                <div class="publish-to-site">
                    <button
                        type="button"
                        data-publish="site"
                        disabled=move || progress.with(Option::is_some)
                        on:click=publish
                    >
                        {texts.publish_to_site}
                    </button>
                    <p class="publish-progress" hidden=move || progress.with(Option::is_none)>
                        {move || progress.get()}
                    </p>
                    <p class="publish-succeeded" aria-live="polite">
                        {succeeded}
                    </p>
                    <p class="publish-failed" role="alert">
                        {failed}
                    </p>
                </div>
            }
        })
    }
}
