//! Which cards are in or near the viewport. Of many activities, only in these are the words of a search
//! marked at once: each mark is a node, and a letter typed would otherwise change thousands out of sight.

use crate::store::Content;
use js_sys::{Array, Reflect};
use leptos::prelude::*;
use std::collections::HashMap;
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far from the viewport a card is near, as a margin: the viewport's height above and below.
const MARGIN: &str = "100% 0px";

/// The attribute by which a card is known.
const CARD_ID: &str = "data-activity";

type Cards = StoredValue<HashMap<String, RwSignal<bool>>>;

/// The cards of one screen. All are near where there are few, in HTML rendered natively, and in browsers
/// without `IntersectionObserver`.
#[derive(Clone, Copy)]
pub(super) struct NearViewport {
    observer: StoredValue<Option<IntersectionObserver>, LocalStorage>,
    cards: Cards,
}

impl NearViewport {
    /// Observes no card yet; ends with the reactive owner.
    pub(super) fn new(content: &Content) -> Self {
        let cards = StoredValue::new(HashMap::new());
        let is_needed = !cfg!(feature = "ssr") && content.has_many_activities();
        let observer = is_needed.then(|| observer_of(cards)).flatten();
        let observer = StoredValue::new_local(observer);
        on_cleanup(move || {
            if let Some(observer) = observer.try_get_value().flatten() {
                observer.disconnect();
            }
        });
        Self { observer, cards }
    }

    /// Whether the card of an activity is near, by the activity's id.
    pub(super) fn includes(self, id: &str) -> RwSignal<bool> {
        let is_observed = self.observer.with_value(Option::is_some);
        let is_near = RwSignal::new(!is_observed);
        if is_observed {
            self.cards
                .update_value(|cards| cards.extend([(id.to_owned(), is_near)]));
        }
        is_near
    }
}

/// A directive of cards: has them observed.
pub(super) fn observe(card: Element, near: NearViewport) {
    near.observer.with_value(|observer| {
        if let Some(observer) = observer {
            observer.observe(&card);
        }
    });
}

fn observer_of(cards: Cards) -> Option<IntersectionObserver> {
    let is_known = Reflect::has(&js_sys::global(), &"IntersectionObserver".into());
    if is_known != Ok(true) {
        return None;
    }
    let notify = move |entries: Array| {
        for entry in entries.iter() {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            let id = entry.target().get_attribute(CARD_ID).unwrap_or_default();
            let is_near = cards.try_with_value(|cards| cards.get(&id).copied());
            if let Some(is_near) = is_near.flatten() {
                // The card may have gone meanwhile.
                let _ = is_near.try_set(entry.is_intersecting());
            }
        }
    };
    let notify = Closure::<dyn Fn(Array)>::new(notify).into_js_value();
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    IntersectionObserver::new_with_options(notify.unchecked_ref(), &options).ok()
}
