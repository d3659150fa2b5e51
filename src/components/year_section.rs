//! A year: its heading, the activities that begin in it, and what goes on from before.

use super::card_states::CardStates;
use super::continuation_line::ContinuationLine;
use super::expand_button::ExpandButton;
use super::live_text::initial_text;
use super::year_entry::YearEntry;
use super::year_heading::YearHeading;
use crate::i18n::texts::Texts;
use crate::query::filter::Filter;
use crate::store::{Content, Emptiness, Store, use_store};
use leptos::prelude::*;
use std::sync::Arc;

/// The section.
#[component]
pub(super) fn YearSection(
    /// The data shown.
    content: Arc<Content>,
    /// The year.
    year: u16,
) -> impl IntoView {
    let store = use_store();
    let texts = content.lang.texts();
    let layout = Memo::new(move |_| store.year_layout(year).unwrap_or_default());
    let emptiness = Memo::new(move |_| layout.with(|layout| layout.emptiness));
    let class = move || match emptiness.get() {
        Emptiness::NotEmpty => "",
        Emptiness::RunStarts(_) => "empty-year",
        Emptiness::InRun => "empty-year visually-hidden",
    };
    // Only in a browser: a policy without inline styles forbids the attribute in HTML.
    let is_estimated = !cfg!(feature = "ssr") && content.has_many_activities();
    let size = Signal::derive(move || {
        is_estimated.then(|| layout.with(|layout| (layout.count - layout.collapsed).to_string()))
    });
    let is_missing_data = !content.failures.is_empty();
    let empty_line = Memo::new(move |before: Option<&String>| match before {
        // A hidden line stays as it is.
        Some(before) if emptiness.get() == Emptiness::NotEmpty => before.clone(),
        _ => empty_line(texts, &store, is_missing_data),
    });
    let empty_line = Signal::from(empty_line);
    // Most filters hide cards and change nothing of this.
    let cards = Memo::new(move |_| {
        let limit = store.card_limit.get();
        layout.with(|layout| layout.first_cards(limit))
    });
    let continuing = Memo::new(move |_| layout.with(|layout| layout.continuing.clone()));
    let states = CardStates::new(layout);
    let card = {
        let content = content.clone();
        move |index| {
            view! { <YearEntry content=content.clone() index=index year=year states=states /> }
        }
    };
    let expand_button = (store.is_windowed(&content))
        .then(|| view! { <ExpandButton year=year texts=texts layout=layout /> });
    view! {
        <section data-year=year.to_string() class=class style=("--entries", size)>
            <YearHeading year=year texts=texts layout=layout />
            <div class="entries">
                <For each=move || cards.get() key=|index| *index children=card />
                {expand_button}
                <p
                    class="empty-line"
                    hidden=Signal::derive(move || emptiness.get() == Emptiness::NotEmpty)
                    prop:textContent=empty_line
                >
                    {initial_text(empty_line)}
                </p>
                <ContinuationLine content=content indices=continuing />
            </div>
        </section>
    }
}

fn empty_line(texts: &Texts, store: &Store, is_missing_data: bool) -> String {
    let line = if is_missing_data {
        texts.empty_year_missing
    } else if store.filter.with(Filter::is_active) {
        texts.empty_year_filtered
    } else {
        texts.empty_year
    };
    line.to_owned()
}
