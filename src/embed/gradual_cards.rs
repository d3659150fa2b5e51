//! Making the cards of many activities in steps, so that the first ones are seen and react soon.

use crate::store::{Content, Store};
use leptos::prelude::*;
use std::time::Duration;

/// About how many cards are made at first, and at least in each step: that takes about 30 ms on a desktop
/// computer, after which the page reacts to whatever was pressed meanwhile.
const CARDS_PER_STEP: usize = 60;

/// The most steps: on a page that is busy in each frame, many small ones would take long.
const MAX_STEPS: usize = 10;

/// Limits the first screen of many activities to the first cards of each year.
pub(super) fn limit_first_cards(store: Store, content: &Content) {
    if content.has_many_activities() && !store.is_windowed(content) {
        store.card_limit.set(first_of_year(store));
    }
}

/// Makes the rest, a step after each frame.
pub(super) fn make_the_rest(store: Store) {
    let is_limited = store.card_limit.get_untracked() < usize::MAX;
    if is_limited {
        let largest_year = store.largest_year();
        let step = first_of_year(store).max(largest_year.div_ceil(MAX_STEPS));
        after_frame(move || make_step(store, step, largest_year));
    }
}

fn make_step(store: Store, step: usize, largest_year: usize) {
    let limit = store.card_limit.try_update(|limit| {
        *limit = limit.saturating_add(step);
        if *limit >= largest_year {
            *limit = usize::MAX;
        }
        *limit
    });
    // Nothing where the widget has gone.
    if limit.is_some_and(|limit| limit < usize::MAX) {
        after_frame(move || make_step(store, step, largest_year));
    }
}

/// How many cards each year has at first: any of them may be in view.
fn first_of_year(store: Store) -> usize {
    let years = store.filter.with_untracked(|filter| filter.years.count());
    (CARDS_PER_STEP / years.max(1)).max(1)
}

/// Not in the frame itself: what was made before is to be painted first.
fn after_frame(act: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(act, Duration::ZERO));
}
