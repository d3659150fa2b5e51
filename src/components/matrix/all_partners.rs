//! With many partners: a button that shows all rows of the matrix.

use crate::components::live_text::LiveText;
use crate::i18n::texts::Texts;
use crate::store::use_store;
use leptos::prelude::*;

/// The button.
#[component]
pub(super) fn AllPartners(
    /// The texts of the language shown.
    texts: &'static Texts,
    /// How many rows there are.
    count: usize,
) -> impl IntoView {
    let is_expanded = use_store().all_partners;
    let label = Signal::derive(move || {
        if is_expanded.get() {
            texts.first_partners.to_owned()
        } else {
            texts.count(texts.every_partner, count)
        }
    });
    view! {
        <button
            type="button"
            class="all-partners"
            aria-expanded=move || if is_expanded.get() { "true" } else { "false" }
            on:click=move |_| is_expanded.update(|is_expanded| *is_expanded = !*is_expanded)
        >
            <LiveText text=label />
        </button>
    }
}
