//! Of large data, a long year shows its first activities only.

use super::dom_query::{find_all, focus_title};
use super::live_text::LiveText;
use crate::i18n::fill;
use crate::i18n::texts::Texts;
use crate::store::{YearLayout, use_store};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The button that shows the rest of a long year of large data, or its first activities only. The rest comes before the
/// button, so reading goes on at the first of it.
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
    let toggle = move |event: MouseEvent| {
        let before = section_of(&event).map(|section| (find_all(&section, "article"), section));
        store.set_expanded(year, !is_expanded.get_untracked());
        // By the next frame the list has changed.
        request_animation_frame(move || {
            let new = before.and_then(|(known, section)| {
                let mut all = find_all(&section, "article").into_iter();
                all.find(|activity| !known.contains(activity))
            });
            new.iter().for_each(focus_title);
        });
    };
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

/// The year in which the button was pressed.
fn section_of(pressed: &MouseEvent) -> Option<Element> {
    let button = pressed.current_target()?.unchecked_into::<Element>();
    button.closest("section").ok()?
}
