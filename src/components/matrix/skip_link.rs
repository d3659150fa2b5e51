//! A way past the matrix, whose many buttons are as many stops of the Tab key.

use crate::i18n::texts::Texts;
use crate::store::use_store;
use leptos::prelude::*;

/// The button, seen while it has the focus. It leads to the first year.
#[component]
pub(super) fn SkipLink(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let first = move || store.years.get().first();
    view! {
        <button
            type="button"
            class="skip-link"
            data-year-link=move || first().to_string()
            on:click=move |_| store.requested_year.set(Some(store.years.get_untracked().first()))
        >
            {texts.skip_matrix}
        </button>
    }
}
