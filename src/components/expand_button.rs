//! Of large data, a long year shows its first activities only.

use super::live_text::LiveText;
use crate::i18n::fill;
use crate::i18n::texts::Texts;
use crate::store::{YearLayout, use_store};
use leptos::prelude::*;

/// The button that shows the rest of a long year of large data, or its first activities only.
#[component]
pub(super) fn ExpandButton(
    /// The year.
    year: u16,
    /// The texts of the language shown.
    texts: &'static Texts,
    /// How the year's section looks.
    layout: Memo<YearLayout>,
) -> impl IntoView {
    let store = use_store();
    let is_expanded = Memo::new(move |_| store.expanded_years.with(|years| years.contains(&year)));
    let label = Signal::derive(move || {
        let rest = texts.number(layout.with(|layout| layout.collapsed));
        let template = if is_expanded.get() {
            texts.collapse_year
        } else {
            texts.expand_year
        };
        fill(template, &[("n", &rest), ("year", &year.to_string())])
    });
    let toggle = move |_| store.set_expanded(year, !is_expanded.get_untracked());
    view! {
        <p class="expand" hidden=Signal::derive(move || layout.with(|layout| !layout.is_long))>
            <button
                type="button"
                aria-expanded=move || if is_expanded.get() { "true" } else { "false" }
                on:click=toggle
            >
                <LiveText text=label />
            </button>
        </p>
    }
}
