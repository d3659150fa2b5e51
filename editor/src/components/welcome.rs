//! The page before there is a table.

use super::draft_offer::DraftOffer;
use super::files::FileButton;
use super::published::IsAsking;
use crate::i18n::texts::Texts;
use crate::store::{actions, opening, use_store};
use leptos::prelude::*;

/// What to do, in one sentence, with the template beside it.
#[component]
pub(super) fn Welcome(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    // The app provides it; without it, what the page holds is all there is.
    let is_asking = use_context::<IsAsking>();
    let is_asking = move || is_asking.is_some_and(IsAsking::get);
    view! {
        <section class="welcome">
            <DraftOffer texts />
            <p class="lead">{texts.empty}</p>
            <FileButton texts />
            <p>
                <a href="mau-hoat-dong.xlsx" download>
                    {texts.template}
                </a>
            </p>
            <p class="beginnings">
                <button
                    type="button"
                    data-open-published
                    disabled=is_asking
                    on:click=move |_| opening::open_published(store, store.published.get_untracked())
                >
                    {texts.open_published}
                </button>
                <button type="button" on:click=move |_| actions::start_empty(store)>
                    {texts.start_empty}
                </button>
            </p>
            <p class="soft">{texts.published_hint}</p>
        </section>
    }
}
