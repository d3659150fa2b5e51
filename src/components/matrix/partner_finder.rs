//! With many partners: a field that finds some by name. It stands above the matrix, so that it stays in place
//! while rows come and go.

use crate::components::live_text::LiveText;
use crate::i18n::texts::Texts;
use crate::query::search::Query;
use crate::store::use_store;
use leptos::prelude::*;

/// The field, and how many partners it has found.
#[component]
pub(super) fn PartnerFinder(
    /// The texts of the language shown.
    texts: &'static Texts,
    /// How many partners have the typed name.
    found: Signal<usize>,
) -> impl IntoView {
    let store = use_store();
    let result = Signal::derive(move || {
        let is_searching = store.partner_name.with(|name| !Query::new(name).is_empty());
        if is_searching {
            texts.count(texts.partners_found, found.get())
        } else {
            String::new()
        }
    });
    view! {
        <p class="partner-finder">
            <input
                type="text"
                aria-label=texts.find_partner
                placeholder=texts.find_partner
                autocomplete="off"
                prop:value=move || store.partner_name.get()
                on:input=move |event| store.partner_name.set(event_target_value(&event))
            />
            <span aria-live="polite">
                <LiveText text=result />
            </span>
        </p>
    }
}
