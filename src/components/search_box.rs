//! The search field.

use crate::i18n::texts::Texts;
use crate::store::use_store;
use leptos::prelude::*;

/// The field. What is typed filters at once.
#[component]
pub(super) fn SearchBox(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let q = Memo::new(move |_| store.filter.with(|filter| filter.q.clone()));
    view! {
        <input
            part="search"
            type="search"
            aria-label=texts.search
            aria-keyshortcuts="/"
            placeholder=texts.search_hint
            autocomplete="off"
            value=q.get_untracked()
            prop:value=move || q.get()
            on:input=move |event| {
                let typed = event_target_value(&event);
                store.filter.update(|filter| filter.q = typed);
            }
        />
    }
}
