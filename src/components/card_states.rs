//! What a filter changes of the cards of a year: which are hidden, and which stand below the heading of their
//! programme.

use crate::store::{CardState, Grouping, YearLayout};
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
    groups: StoredValue<Vec<(usize, InGroup)>>,
}

struct Card {
    activity: usize,
    element: HtmlElement,
    is_shown: bool,
}

/// Whether a card is among those of its programme.
#[derive(Clone, Copy)]
pub(super) struct InGroup {
    /// Whether it stands below the programme's heading.
    pub(super) is_grouped: RwSignal<bool>,
    /// Whether it is the first one there.
    pub(super) is_first: RwSignal<bool>,
}

impl InGroup {
    fn new(grouping: Grouping) -> Self {
        Self {
            is_grouped: RwSignal::new(grouping != Grouping::Alone),
            is_first: RwSignal::new(grouping == Grouping::First),
        }
    }

    /// A hidden card has no heading, and else stays as it is.
    fn update(self, state: CardState) {
        set(self.is_first, state.grouping == Grouping::First);
        if state.is_shown {
            set(self.is_grouped, state.grouping != Grouping::Alone);
        }
    }
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
            groups: StoredValue::new(Vec::new()),
        };
        Effect::new(move |_| layout.with(|layout| states.update(layout)));
        states
    }

    fn update(self, layout: &YearLayout) {
        self.cards.update_value(|cards| {
            for card in cards {
                let is_shown = layout.card_state(card.activity).is_shown;
                if card.is_shown != is_shown {
                    card.is_shown = is_shown;
                    card.element.set_hidden(!is_shown);
                }
            }
        });
        self.groups.with_value(|groups| {
            for (activity, in_group) in groups {
                in_group.update(layout.card_state(*activity));
            }
        });
    }

    fn state(self, activity: usize) -> CardState {
        (self.layout).with_untracked(|layout| layout.card_state(activity))
    }

    /// Whether the card of an activity is among those of its programme. Ends with the current reactive owner.
    pub(super) fn in_group(self, activity: usize) -> InGroup {
        let in_group = InGroup::new(self.state(activity).grouping);
        self.groups
            .update_value(|groups| groups.push((activity, in_group)));
        on_cleanup(move || {
            self.groups
                .try_update_value(|groups| groups.retain(|(one, _)| *one != activity));
        });
        in_group
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

/// A directive of cards: shows and hides the card of an activity from now on.
pub(super) fn follow_layout(card: Element, (states, activity): (CardStates, usize)) {
    let card = Card {
        activity,
        element: card.unchecked_into(),
        is_shown: states.state(activity).is_shown,
    };
    states.cards.update_value(|cards| cards.push(card));
}
