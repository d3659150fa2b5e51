//! What a filter changes of the cards of a year: which are hidden, and which stand below the heading of their
//! programme.

use super::card_text::set_grouped;
use crate::store::{CardState, YearLayout};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

/// The cards of a section, brought up to date by one effect.
///
/// Not by an effect of each card's own: of a thousand cards these take more than half of a press
/// (docs/decisions.md).
#[derive(Clone, Copy)]
pub(super) struct CardStates {
    layout: Memo<YearLayout>,
    cards: StoredValue<Vec<Card>, LocalStorage>,
    firsts: StoredValue<Vec<(usize, RwSignal<bool>)>>,
}

struct Card {
    activity: usize,
    element: HtmlElement,
    is_shown: bool,
    /// Whether it is below its programme's heading; of a hidden card, as it was.
    is_grouped: bool,
}

/// What stays the same runs nothing again.
fn set(signal: RwSignal<bool>, value: bool) {
    if signal.get_untracked() != value {
        signal.set(value);
    }
}

impl CardStates {
    /// Follows `layout` under the current reactive owner.
    pub(super) fn new(layout: Memo<YearLayout>) -> Self {
        let states = Self {
            layout,
            cards: StoredValue::new_local(Vec::new()),
            firsts: StoredValue::new(Vec::new()),
        };
        Effect::new(move |_| layout.with(|layout| states.update(layout)));
        states
    }

    fn update(self, layout: &YearLayout) {
        self.cards.update_value(|cards| {
            for card in cards {
                card.update(layout.card_state(card.activity));
            }
        });
        self.firsts.with_value(|firsts| {
            for (activity, is_first) in firsts {
                set(*is_first, layout.card_state(*activity).is_first());
            }
        });
    }

    fn state(self, activity: usize) -> CardState {
        (self.layout).with_untracked(|layout| layout.card_state(activity))
    }

    /// Whether the card of an activity is the first one below its programme's heading. Ends with the current reactive
    /// owner.
    pub(super) fn is_first(self, activity: usize) -> RwSignal<bool> {
        let is_first = RwSignal::new(self.state(activity).is_first());
        self.firsts
            .update_value(|firsts| firsts.push((activity, is_first)));
        on_cleanup(move || {
            self.firsts
                .try_update_value(|firsts| firsts.retain(|(one, _)| *one != activity));
        });
        is_first
    }

    /// Whether the text of an activity's card says that the card is below its programme's heading. Nothing follows it:
    /// the card's own text is changed in place.
    pub(super) fn is_grouped(self, activity: usize) -> bool {
        let of_card = self.cards.with_value(|cards| {
            let card = cards.iter().find(|card| card.activity == activity)?;
            Some(card.is_grouped)
        });
        of_card.unwrap_or_else(|| self.state(activity).is_grouped())
    }

    /// Whether the card of an activity is hidden when it is made. It is followed until the current reactive
    /// owner ends; see [`follow_layout`].
    pub(super) fn is_hidden_at_first(self, activity: usize) -> bool {
        on_cleanup(move || {
            self.cards
                .try_update_value(|cards| cards.retain(|card| card.activity != activity));
        });
        !self.state(activity).is_shown
    }
}

impl Card {
    fn update(&mut self, state: CardState) {
        if self.is_shown != state.is_shown {
            self.is_shown = state.is_shown;
            self.element.set_hidden(!state.is_shown);
        }
        if state.is_shown && self.is_grouped != state.is_grouped() {
            self.is_grouped = state.is_grouped();
            set_grouped(&self.element, self.is_grouped);
        }
    }
}

/// A directive of cards: shows and hides the card of an activity from now on.
pub(super) fn follow_layout(card: Element, (states, activity): (CardStates, usize)) {
    let state = states.state(activity);
    let card = Card {
        activity,
        element: card.unchecked_into(),
        is_shown: state.is_shown,
        is_grouped: state.is_grouped(),
    };
    states.cards.update_value(|cards| cards.push(card));
}
