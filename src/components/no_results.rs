//! What to do where nothing is found: which condition to remove, and how much there would be then.

use super::live_text::initial_text;
use super::remade::Remade;
use super::result_status::focus_result_status;
use crate::i18n::fill;
use crate::query::filter::Filter;
use crate::query::matches::matches;
use crate::store::{Condition, Content, conditions, in_words, use_store};
use leptos::prelude::*;
use std::sync::Arc;

/// A condition that helps when removed.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Suggestion {
    condition: Condition,
    count: usize,
}

/// The advice; hidden where there are results. Only what helps is offered; where no single step does, the
/// button that clears everything is above.
#[component]
pub(super) fn NoResults(
    /// The data shown.
    content: Arc<Content>,
) -> impl IntoView {
    let store = use_store();
    let texts = content.lang.texts();
    let is_empty = Memo::new(move |_| {
        store.matches.with(|matches| matches.count == 0) && store.filter.with(Filter::is_active)
    });
    let message = {
        let content = content.clone();
        Signal::derive(move || {
            let what = (store.filter)
                .with(|filter| in_words(filter, &content, |partner| &partner.name, ", "));
            fill(texts.nothing_shown, &[("what", &what)])
        })
    };
    let suggestions = {
        let content = content.clone();
        Memo::new(move |_| {
            let filter = store.filter.get();
            let all = if is_empty.get() {
                conditions(&filter)
            } else {
                Vec::new()
            };
            let suggestion = |condition: Condition| {
                let count = matches(&content.index, &condition.removed_from(&filter)).count;
                (count > 0).then_some(Suggestion { condition, count })
            };
            all.into_iter().filter_map(suggestion).collect::<Vec<_>>()
        })
    };
    let button = move |Suggestion { condition, count }: Suggestion| {
        let what = condition.in_words(&content, |partner| &partner.short);
        let shown = texts.count(texts.shown, count);
        let label = fill(
            texts.remove_condition,
            &[("what", &what), ("shown", &shown)],
        );
        let remove = move |event: leptos::ev::MouseEvent| {
            // The button goes away with what it removes; the focus stays within the widget.
            focus_result_status(&event);
            store
                .filter
                .update(|filter| *filter = condition.removed_from(filter));
        };
        view! {
            <button type="button" on:click=remove>
                {label}
            </button>
        }
    };
    let buttons = move || {
        let suggestions = suggestions.get().into_iter();
        suggestions.map(&button).collect_view()
    };
    view! {
        <div class="no-results" hidden=Signal::derive(move || !is_empty.get())>
            <p prop:textContent=message>{initial_text(message)}</p>
            <Remade>{buttons()}</Remade>
        </div>
    }
}
