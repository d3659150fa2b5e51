//! Documents that cannot be shown: what happened, who can fix it, and another try.

use crate::store::{Content, use_store};
use leptos::prelude::*;
use std::sync::Arc;

/// The panel; nothing where both documents are loaded.
#[component]
pub fn FailurePanel(
    /// The data with their failures.
    content: Arc<Content>,
) -> impl IntoView {
    let store = use_store();
    let texts = content.lang.texts();
    let sentences: Vec<_> = (content.failures.iter())
        .map(|failure| texts.failure_sentence(content.files.of(failure.document), failure))
        .collect();
    (!sentences.is_empty()).then(|| {
        view! {
            <div class="failure" role="alert">
                {sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view()}
                <button type="button" on:click=move |_| store.retry.notify()>
                    {texts.retry}
                </button>
            </div>
        }
    })
}
