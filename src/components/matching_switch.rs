//! How several selected partners are combined.

use super::dom_query::unname_radios;
use crate::i18n::texts::Texts;
use crate::query::filter::Matching;
use crate::store::use_store;
use leptos::html::Fieldset;
use leptos::prelude::*;

/// The any/all switch; hidden unless several partners are selected.
#[component]
pub(super) fn MatchingSwitch(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let matching = Memo::new(move |_| store.filter.with(|filter| filter.matching));
    let is_single = Memo::new(move |_| store.filter.with(|filter| filter.partners.len() < 2));
    let choice = move |choice: Matching, name: &'static str| {
        view! {
            <label>
                <input
                    type="radio"
                    name="matching"
                    checked=matching.get_untracked() == choice
                    prop:checked=move || matching.get() == choice
                    on:input=move |_| store.filter.update(|filter| filter.matching = choice)
                />
                {name}
            </label>
        }
    };
    let fieldset = NodeRef::<Fieldset>::new();
    on_cleanup(move || {
        if let Some(fieldset) = fieldset.get_untracked() {
            unname_radios(&fieldset);
        }
    });
    view! {
        <fieldset node_ref=fieldset class="matching" hidden=Signal::derive(move || is_single.get())>
            <legend>{texts.matching}</legend>
            {choice(Matching::Any, texts.matching_any)}
            {choice(Matching::All, texts.matching_all)}
        </fieldset>
    }
}
