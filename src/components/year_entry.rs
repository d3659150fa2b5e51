//! An entry of a year's list.

use super::activity_card::ActivityCard;
use super::card_states::CardStates;
use super::programme_heading::ProgrammeHeading;
use crate::model::source::Source;
use crate::store::Content;
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
    /// What a filter changes of the section's cards.
    states: CardStates,
) -> impl IntoView {
    let activity = content.index.timeline.activities().get(index);
    let heading = match activity.and_then(|activity| activity.source) {
        Some(Source::Programme(programme)) => Some((programme, states.is_first(index))),
        _ => None,
    };
    let heading = heading.map(|(programme, is_first)| {
        // Once made it stays: another filter will need it again.
        let is_made = Memo::new(move |before| before == Some(&true) || is_first.get());
        let is_hidden = Signal::derive(move || !is_first.get());
        let content = content.clone();
        move || {
            is_made.get().then(|| {
                view! { <ProgrammeHeading content=content.clone() programme=programme hidden=is_hidden /> }
            })
        }
    });
    view! {
        {heading}
        <ActivityCard content=content index=index year=year states=states />
    }
}
