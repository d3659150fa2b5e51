//! A year: its heading, the activities that begin in it, and what goes on from before.

use super::activity_card::ActivityCard;
use super::continuation_line::ContinuationLine;
use super::live_text::{LiveText, initial_text, number_text};
use super::programme_heading::ProgrammeHeading;
use crate::i18n::fill;
use crate::i18n::texts::Texts;
use crate::query::filter::Filter;
use crate::store::{Content, Emptiness, Entry, Store, YearLayout, use_store};
use leptos::html::H3;
use leptos::prelude::*;
use std::sync::Arc;
use web_sys::FocusOptions;

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
    let empty_line = Signal::derive(move || empty_line(texts, store, is_missing_data));
    // Most filters hide cards and change no entry.
    let entries = Memo::new(move |_| {
        let limit = store.card_limit.get();
        layout.with(|layout| layout.first_entries(limit))
    });
    let continuing = Memo::new(move |_| layout.with(|layout| layout.continuing.clone()));
    let entry = {
        let content = content.clone();
        move |entry: Entry| {
            match entry {
            Entry::Programme { programme, .. } => {
                view! { <ProgrammeHeading content=content.clone() programme=programme /> }.into_any()
            }
            Entry::Activity(index) => {
                view! { <ActivityCard content=content.clone() index=index year=year layout=layout /> }
                    .into_any()
            }
        }
        }
    };
    view! {
        <section data-year=year.to_string() class=class style=("--entries", size)>
            <YearHeading year=year texts=texts layout=layout />
            <div class="entries">
                <For
                    each=move || entries.get()
                    key=|entry| *entry
                    children=entry
                />
                <ExpandButton year=year texts=texts layout=layout />
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

fn empty_line(texts: &Texts, store: Store, is_missing_data: bool) -> String {
    let line = if is_missing_data {
        texts.empty_year_missing
    } else if store.filter.with(Filter::is_active) {
        texts.empty_year_filtered
    } else {
        texts.empty_year
    };
    line.to_owned()
}

/// The heading. A jump to the year brings it into view and gives it the focus, so that reading goes on there
/// by eye, by keyboard and by ear alike; a year within a run of empty ones leads to the run's line.
#[component]
fn YearHeading(year: u16, texts: &'static Texts, layout: Memo<YearLayout>) -> impl IntoView {
    let store = use_store();
    let heading = NodeRef::<H3>::new();
    let emptiness = Memo::new(move |_| layout.with(|layout| layout.emptiness));
    let count = Memo::new(move |_| layout.with(|layout| layout.count));
    let number = number_text(count);
    let words = Signal::derive(move || format!(": {}", texts.shown.format(count.get())));
    let run_end = Signal::derive(move || match emptiness.get() {
        Emptiness::RunStarts(last) if last != year => format!("–{last}"),
        _ => String::new(),
    });
    let jump_here = move |requested: u16| {
        let is_target = match emptiness.get_untracked() {
            Emptiness::NotEmpty => requested == year,
            Emptiness::RunStarts(last) => (year..=last).contains(&requested),
            Emptiness::InRun => false,
        };
        if let Some(heading) = heading.get_untracked().filter(|_| is_target) {
            // Not the heading: it sticks, and seen from below its year it is at the year's end.
            if let Some(section) = heading.parent_element() {
                section.scroll_into_view();
            }
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            // It has a tabindex; were focusing to fail, nothing is lost.
            let _ = heading.focus_with_options(&options);
        }
    };
    // Not at once: a section made later must not repeat a jump of before.
    Effect::watch(
        move || store.requested_year.get(),
        move |requested, _, _| requested.iter().copied().for_each(jump_here),
        false,
    );
    view! {
        <h3 tabindex="-1" part="year" node_ref=heading>
            {year.to_string()}
            <span
                aria-hidden="true"
                hidden=Signal::derive(move || run_end.with(String::is_empty))
                prop:textContent=run_end
            >
                {initial_text(run_end)}
            </span>
            <small
                aria-hidden="true"
                hidden=Signal::derive(move || emptiness.get() != Emptiness::NotEmpty)
                prop:textContent=number
            >
                {initial_text(number)}
            </small>
            <span
                class="visually-hidden"
                hidden=Signal::derive(move || emptiness.get() != Emptiness::NotEmpty)
                prop:textContent=words
            >
                {initial_text(words)}
            </span>
        </h3>
    }
}

/// The button that shows the rest of a long year of large data, or its first activities only.
#[component]
fn ExpandButton(year: u16, texts: &'static Texts, layout: Memo<YearLayout>) -> impl IntoView {
    let store = use_store();
    let is_expanded = Memo::new(move |_| store.expanded_years.with(|years| years.contains(&year)));
    let label = Signal::derive(move || {
        let rest = layout.with(|layout| layout.collapsed).to_string();
        let template = if is_expanded.get() {
            texts.collapse_year
        } else {
            texts.expand_year
        };
        fill(template, &[("n", &rest), ("year", &year.to_string())])
    });
    let toggle = move |_| {
        store.expanded_years.update(|years| {
            if !years.remove(&year) {
                years.insert(year);
            }
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
