//! An entry of a year's list.

use super::activity_card::ActivityCard;
use super::programme_heading::ProgrammeHeading;
use crate::model::source::Source;
use crate::store::{Content, Grouping, YearLayout};
use leptos::prelude::*;
use std::sync::Arc;

/// A card, below its programme's heading where it is the first of several. The heading is no entry of the
/// list: Leptos moves all elements behind what is inserted into one (tachys 0.2.19).
#[component]
pub(super) fn YearEntry(
    /// The data shown.
    content: Arc<Content>,
    /// Which activity.
    index: usize,
    /// The section it is in.
    year: u16,
    /// How that section looks.
    layout: Memo<YearLayout>,
) -> impl IntoView {
    let activity = content.index.timeline.activities().get(index);
    let grouping = match activity.and_then(|activity| activity.source) {
        Some(Source::Programme(programme)) => Some((
            programme,
            Memo::new(move |before| grouping(layout, index, before)),
        )),
        _ => None,
    };
    let heading = grouping.map(|(programme, grouping)| {
        let is_hidden = Signal::derive(move || grouping.get() != Grouping::First);
        // Once made it stays: another filter will need it again.
        let is_made = Memo::new(move |before| before == Some(&true) || !is_hidden.get());
        let content = content.clone();
        move || {
            is_made.get().then(|| {
                view! { <ProgrammeHeading content=content.clone() programme=programme hidden=is_hidden /> }
            })
        }
    });
    let is_grouped = match grouping {
        Some((_, grouping)) => Signal::derive(move || grouping.get() != Grouping::Alone),
        None => Signal::stored(false),
    };
    view! {
        {heading}
        <ActivityCard content=content index=index year=year layout=layout is_grouped=is_grouped />
    }
}

/// Where a card is among those of its programme. A hidden one has no heading, and else stays as it is.
fn grouping(layout: Memo<YearLayout>, index: usize, before: Option<&Grouping>) -> Grouping {
    let state = layout.with(|layout| layout.card_state(index));
    match before {
        Some(Grouping::First) if !state.is_shown => Grouping::Following,
        Some(before) if !state.is_shown => *before,
        _ => state.grouping,
    }
}
