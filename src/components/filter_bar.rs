//! Between matrix and timeline: search, the any/all switch, what is filtered, how much is shown.

use super::live_text::{LiveText, initial_text};
use super::matching_switch::MatchingSwitch;
use super::more_filters::MoreFilters;
use super::result_status::focus_result_status;
use super::search_box::SearchBox;
use crate::i18n::fill;
use crate::query::filter::Filter;
use crate::store::{Content, in_words, use_store};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use std::sync::Arc;

/// After the label of the button that clears. Named, so that its element is not static: Leptos makes static
/// elements by `innerHTML`, which Trusted Types forbid.
const CLEAR_SIGN: &str = " ✕";

/// The bar.
#[component]
pub(super) fn FilterBar(
    /// The data shown.
    content: Arc<Content>,
) -> impl IntoView {
    let store = use_store();
    let texts = content.lang.texts();
    let conditions = {
        let content = content.clone();
        Memo::new(move |_| {
            store
                .filter
                .with(|filter| in_words(filter, &content, |partner| &partner.short, ", "))
        })
    };
    let clear_label =
        Signal::derive(move || conditions.with(|what| fill(texts.clear, &[("what", what)])));
    let count = Memo::new(move |_| store.matches.with(|matches| matches.count));
    let is_incomplete = !content.failures.is_empty();
    let result = Signal::derive(move || {
        let rest = if is_incomplete { texts.incomplete } else { "" };
        texts.count(texts.shown, count.get()) + rest
    });
    let clear = move |event: MouseEvent| {
        store.filter.update(Filter::clear);
        // The button goes away with what it clears; the focus stays within the widget.
        focus_result_status(&event);
    };
    view! {
        <div class="filter-bar">
            <SearchBox texts=texts />
            <MatchingSwitch texts=texts />
            <button
                type="button"
                class="clear"
                hidden=Signal::derive(move || conditions.with(String::is_empty))
                on:click=clear
            >
                <LiveText text=clear_label />
                <span aria-hidden="true">{CLEAR_SIGN}</span>
            </button>
            // Follows each letter; what is heard waits for the last one (src/embed/announcement.rs).
            <p
                role="status"
                aria-live="off"
                tabindex="-1"
                prop:textContent=result
            >
                {initial_text(result)}
            </p>
            <MoreFilters content=content />
        </div>
    }
}
