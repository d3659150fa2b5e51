//! The heading of a year, with how many activities it shows.

use super::dom_query::focus_in_place;
use super::live_text::{LiveText, initial_text, number_text};
use crate::i18n::texts::Texts;
use crate::store::{Emptiness, YearLayout, use_store};
use leptos::html::H3;
use leptos::prelude::*;

/// The heading. A jump to the year brings it into view and gives it the focus, so that reading goes on there
/// by eye, by keyboard and by ear alike; a year within a run of empty ones leads to the run's line.
#[component]
pub(super) fn YearHeading(
    /// The year.
    year: u16,
    /// The texts of the language shown.
    texts: &'static Texts,
    /// How the year's section looks.
    layout: Memo<YearLayout>,
) -> impl IntoView {
    let store = use_store();
    let heading = NodeRef::<H3>::new();
    let emptiness = Memo::new(move |_| layout.with(|layout| layout.emptiness));
    let count = Memo::new(move |_| layout.with(|layout| layout.count));
    let number = number_text(texts, count);
    // The blank is within this text: a text of its own, it is no part of what Chromium says. Behind the year, the two
    // would be one text before the app runs, and two after.
    let behind_year = Signal::derive(move || format!(" {}", number.get()));
    // "2 activities", of which the eye needs the number alone.
    let unit = Signal::derive(move || {
        let (number, sentence) = (number.get(), texts.count(texts.shown, count.get()));
        sentence.replacen(&number, "", 1)
    });
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
            focus_in_place(&heading);
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
            <small hidden=Signal::derive(move || emptiness.get() != Emptiness::NotEmpty)>
                <LiveText text=behind_year />
                <span class="sizeless" prop:textContent=unit>
                    {initial_text(unit)}
                </span>
            </small>
        </h3>
    }
}
