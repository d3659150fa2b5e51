//! The years, one below the other, and what lies outside of them.

use super::live_text::LiveText;
use super::near_viewport::NearViewport;
use super::result_status::focus_result_status;
use super::year_section::YearSection;
use crate::i18n::fill;
use crate::query::other_years::other_years;
use crate::store::{Content, use_store};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use std::sync::Arc;

/// A section for every year of the range, the empty ones too, so that every year can be found.
#[component]
pub(super) fn YearList(
    /// The data shown.
    content: Arc<Content>,
) -> impl IntoView {
    let store = use_store();
    let texts = content.lang.texts();
    provide_context(NearViewport::new(&content));
    let class = if content.has_many_activities() {
        "years many-activities"
    } else {
        "years"
    };
    let years = Memo::new(move |_| {
        let order = |matches: &crate::query::matches::Matches| {
            matches
                .years
                .iter()
                .map(|year| year.year)
                .collect::<Vec<_>>()
        };
        store.matches.with(order)
    });
    let outside = {
        let content = content.clone();
        Memo::new(move |_| (store.filter).with(|filter| other_years(&content.index, filter)))
    };
    let out_of_range = Signal::derive(move || {
        let years = texts.years(store.years.get());
        let count = outside.get().map_or(0, |other| other.count);
        texts.count_with(texts.out_of_range, count, &[("years", &years)])
    });
    let label = Signal::derive(move || match outside.get() {
        Some(other) if !other.are_all => {
            fill(texts.show_years, &[("years", &texts.years(other.years))])
        }
        _ => texts.show_all_years.to_owned(),
    });
    let show_years = move |event: MouseEvent| {
        if let Some(other) = outside.get_untracked() {
            // The button goes away with what it is for; the focus stays within the widget.
            focus_result_status(&event);
            store.filter.update(|filter| filter.years = other.years);
        }
    };
    view! {
        <div class=class>
            <For
                each=move || years.get()
                key=|year| *year
                children=move |year| view! { <YearSection content=content.clone() year=year /> }
            />
        </div>
        <p class="out-of-range" hidden=Signal::derive(move || outside.get().is_none())>
            <LiveText text=out_of_range />
            " "
            <button type="button" on:click=show_years>
                <LiveText text=label />
            </button>
        </p>
    }
}
