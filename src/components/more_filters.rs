//! Kind, status and order: seldom needed, so behind a disclosure.

use super::disclosure::Disclosure;
use crate::model::activity::Status;
use crate::query::filter::NEWEST;
use crate::query::filter_options::{FilterOptions, filter_options};
use crate::store::{Content, use_store};
use leptos::prelude::*;
use std::sync::Arc;

/// The disclosure.
#[component]
pub(super) fn MoreFilters(
    /// The data shown.
    content: Arc<Content>,
) -> impl IntoView {
    let texts = content.lang.texts();
    view! {
        <Disclosure
            class="more-filters"
            content_attribute="data-filters"
            summary=texts.more_filters_summary
        >
            <Fields content=content.clone() />
        </Disclosure>
    }
}

/// A choice in a field: its value, and its words with how many activities it would show.
type Choice = (String, String);

#[component]
fn Fields(content: Arc<Content>) -> impl IntoView {
    let store = use_store();
    let texts = content.lang.texts();
    let words = &texts.more_filters;
    let options = {
        let content = content.clone();
        Memo::new(move |_| {
            store
                .filter
                .with(|filter| filter_options(&content.index, filter))
        })
    };
    let any = move || (String::new(), words.any.to_owned());
    let counted = |words: &str, count: usize| format!("{words} ({count})");
    let kinds = Memo::new(move |_| {
        let kind =
            |(kind, count): &(String, usize)| (kind.clone(), counted(&texts.kind(kind), *count));
        let of_data = |options: &FilterOptions| options.kinds.iter().map(kind).collect::<Vec<_>>();
        [vec![any()], options.with(of_data)].concat()
    });
    let statuses = Memo::new(move |_| {
        let status = |(status, count): &(Status, usize)| {
            let words = counted(texts.status_word(*status), *count);
            (status.as_str().to_owned(), words)
        };
        let of_data =
            |options: &FilterOptions| options.statuses.iter().map(status).collect::<Vec<_>>();
        [vec![any()], options.with(of_data)].concat()
    });
    let [oldest, newest] = words.orders.map(str::to_owned);
    let orders = Memo::new(move |_| {
        vec![
            (String::new(), oldest.clone()),
            (NEWEST.to_owned(), newest.clone()),
        ]
    });
    let kind = Memo::new(move |_| store.filter.with(|filter| filter.kind.clone()));
    let status = Memo::new(move |_| {
        let status = store.filter.with(|filter| filter.status);
        status.map_or("", Status::as_str).to_owned()
    });
    let order = Memo::new(move |_| {
        let newest_first = store.filter.with(|filter| filter.newest_first);
        if newest_first { NEWEST } else { "" }.to_owned()
    });
    view! {
        <Field name=words.kind choices=kinds chosen=kind choose=move |kind: String| {
            store.filter.update(|filter| filter.kind = kind);
        } />
        <Field name=words.status choices=statuses chosen=status choose=move |status: String| {
            store.filter.update(|filter| filter.status = status.parse().ok());
        } />
        <Field name=words.order choices=orders chosen=order choose=move |order: String| {
            store.filter.update(|filter| filter.newest_first = order == NEWEST);
        } />
    }
}

/// A choice of one among some; hidden where there is nothing to choose.
#[component]
fn Field(
    name: &'static str,
    choices: Memo<Vec<Choice>>,
    chosen: Memo<String>,
    #[prop(into)] choose: Callback<String>,
) -> impl IntoView {
    // The first choice of kind and status is "any": with one more there is still nothing to choose.
    let is_pointless = Signal::derive(move || {
        choices.with(|choices| {
            let is_order = choices.iter().any(|(value, _)| value == NEWEST);
            choices.len() < if is_order { 2 } else { 3 }
        })
    });
    view! {
        <label hidden=is_pointless>
            <span>{name}</span>
            <select
                prop:value=move || chosen.get()
                on:input=move |event| choose.run(event_target_value(&event))
            >
                <For
                    each=move || choices.get()
                    key=|(value, _)| value.clone()
                    children=move |(value, words)| {
                        let words = {
                            let value = value.clone();
                            Signal::derive(move || {
                                let now = choices.with(|choices| {
                                    let mut choices = choices.iter();
                                    choices
                                        .find(|(known, _)| *known == value)
                                        .map(|(_, words)| words.clone())
                                });
                                now.unwrap_or_else(|| words.clone())
                            })
                        };
                        let is_chosen = chosen.get_untracked() == value;
                        view! {
                            <option
                                value=value
                                selected=is_chosen
                                prop:textContent=words
                            ></option>
                        }
                    }
                />
            </select>
        </label>
    }
}
