//! Publishes to the portal that has this page in a frame.

use super::host::HostSignal;
use crate::documents::Documents;
use crate::i18n::texts::Texts;
use crate::publish::changes::changes;
use crate::store::opening::PublishedFiles;
use crate::store::{Store, today, use_store};
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
    // How many activities would be gone from the site, while somebody is asked about that.
    let gone = RwSignal::new(0);
    let send = move || {
        let Some(host) = host.get_untracked() else {
            return;
        };
        let documents = store.documents_now();
        gone.set(0);
        progress.set(Some(String::new()));
        spawn_local(async move {
            let step =
                move |file: String| progress.set(Some(fill(texts.making, &[("file", &file)])));
            let site = host.site();
            let sending =
                move || progress.set(Some(fill(texts.sending_to_site, &[("site", &site)])));
            let day = today().unwrap_or(CivilDate::EPOCH);
            let result = host.publish(&documents, day, step, sending).await;
            if result.is_ok() {
                store.keep_ids(&documents);
                store.published.set(PublishedFiles {
                    articles: documents.articles.into_bytes(),
                    programmes: documents.programmes.into_bytes(),
                });
            }
            outcome.set(Some(result));
            progress.set(None);
        });
    };
    let press = move |_| {
        // What was typed a moment ago is published, too.
        store.grid.commit(store.content);
        outcome.set(None);
        gone.set(count_gone(store));
        if gone.get_untracked() == 0 {
            send();
        }
    };
    let is_busy = move || progress.with(Option::is_some);
    let question = move || {
        (gone.get() > 0).then(|| {
            view! {
                <span>{texts.gone_from_site.format(gone.get())}</span>
                <button type="button" data-publish="site-anyway" on:click=move |_| send()>
                    {texts.publish_anyway}
                </button>
            }
        })
    };
    let succeeded = move || outcome.get().and_then(Result::ok);
    let failed = move || outcome.get().and_then(Result::err);
    move || {
        host.get().is_some().then(|| {
            view! {
                <div class="publish-to-site">
                    <button type="button" data-publish="site" disabled=is_busy on:click=press>
                        {texts.publish_to_site}
                    </button>
                    <p class="publish-question" role="alert">
                        {question}
                    </p>
                    <p class="publish-progress" hidden=move || !is_busy()>
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

/// How many activities are online and not among the rows.
fn count_gone(store: Store) -> usize {
    let online = store.published.with_untracked(|files| Documents {
        articles: String::from_utf8_lossy(&files.articles).into_owned(),
        programmes: String::from_utf8_lossy(&files.programmes).into_owned(),
        ..Documents::default()
    });
    changes(&online, &store.documents_now()).gone.len()
}
