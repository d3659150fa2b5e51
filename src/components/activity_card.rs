//! An activity in full: its text and what can be opened.

use super::activity_details::{ActivityDetails, DetailsOf};
use super::card_states::{CardStates, follow_layout};
use super::card_text::CardText;
use super::near_viewport::{NearViewport, observe};
use crate::model::activity::Activity;
use crate::model::partner::NO_PARTNER;
use crate::model::timeline::Timeline;
use crate::store::{Content, Highlight, use_store};
use leptos::prelude::*;
use std::sync::Arc;

/// The card; made once, and shown or hidden by the filter.
#[component]
pub(super) fn ActivityCard(
    /// The data shown.
    content: Arc<Content>,
    /// Which activity.
    index: usize,
    /// The section it is in.
    year: u16,
    /// What a filter changes of the section's cards.
    states: CardStates,
) -> impl IntoView {
    let store = use_store();
    let timeline = content.index.timeline.clone();
    let activity = timeline.activities().get(index)?.clone();
    let near: NearViewport = expect_context();
    let is_near = near.includes(&activity.id);
    let is_highlighted = {
        let activity = activity.clone();
        move || {
            let highlights = |highlight: &Highlight| highlight.includes_activity(&activity, year);
            // What is out of sight need not follow the pointer.
            (is_near.get() && store.highlight.with(highlights)).then_some("")
        }
    };
    let is_linked = move || (store.linked_activity.get() == Some(index)).then_some("");
    let point = move || store.highlight.set(Highlight::Activity(index, year));
    let leave = move || store.highlight.set(Highlight::Nothing);
    let partners = partner_ids(&timeline, &activity);
    let Activity {
        id, title, status, ..
    } = activity;
    Some(view! {
        <article
            class=status.as_str()
            part="activity"
            use:observe=near
            data-activity=id
            data-partners=partners
            data-highlighted=is_highlighted
            data-linked=is_linked
            hidden=states.is_hidden_at_first(index)
            use:follow_layout=(states, index)
            on:pointerenter=move |_| point()
            on:pointerleave=move |_| leave()
            on:focusin=move |_| point()
            on:focusout=move |_| leave()
        >
            <CardText content=content.clone() index=index is_near=is_near states=states />
            <ActivityDetails content=content of=DetailsOf::Activity(index) name=title />
        </article>
    })
}

/// The ids by which an activity is found, separated by spaces.
fn partner_ids(timeline: &Timeline, activity: &Activity) -> String {
    let partners = timeline.partners_of(activity);
    let ids: Vec<_> = partners.map(|partner| &*partner.id).collect();
    if ids.is_empty() {
        NO_PARTNER.to_owned()
    } else {
        ids.join(" ")
    }
}
