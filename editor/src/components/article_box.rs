//! From an article to rows: its text is pasted, rows are proposed, and taken one by one or all.

use super::proposal_row::ProposalRow;
use crate::article::proposal::Proposal;
use crate::article::propose::propose;
use crate::i18n::texts::Texts;
use crate::store::{actions, use_store};
use leptos::html;
use leptos::prelude::*;

/// The field, and what is proposed of it.
#[component]
pub(super) fn ArticleBox(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let field = NodeRef::<html::Textarea>::new();
    // What was pasted with its markup, which knows headings and lists; gone when the text is edited.
    let markup = StoredValue::new(None::<String>);
    let proposals = RwSignal::new(None::<Vec<(usize, Proposal)>>);
    let extract = move |_| {
        let typed = field
            .get_untracked()
            .map(|field| field.value())
            .unwrap_or_default();
        let text = markup.get_value().unwrap_or(typed);
        let partners = store
            .edition
            .with_untracked(|edition| edition.partners.clone());
        let found = propose(&text, &partners, None);
        proposals.set(Some(found.into_iter().enumerate().collect()));
    };
    let accept = move |number: Option<usize>| {
        let taken = proposals.try_update(|proposals| {
            let all = proposals.take().unwrap_or_default();
            let is_taken = |at: &usize| number.is_none_or(|number| number == *at);
            let (taken, left) = all
                .into_iter()
                .partition::<Vec<_>, _>(|(at, _)| is_taken(at));
            *proposals = Some(left);
            taken
        });
        let taken = taken
            .unwrap_or_default()
            .into_iter()
            .map(|(_, proposal)| proposal);
        actions::accept(store, taken.collect());
    };
    let count = move || proposals.with(|found| found.as_ref().map(Vec::len));
    view! {
        <details class="article">
            <summary>{texts.from_article}</summary>
            <label>
                <span>{texts.article_text}</span>
                <textarea
                    data-article
                    rows="8"
                    node_ref=field
                    on:input=move |_| markup.set_value(None)
                    on:paste=move |event| {
                        let data = event.clipboard_data();
                        let html = data.and_then(|data| data.get_data("text/html").ok());
                        let html = html.filter(|html| !html.is_empty());
                        // Once the browser has put the text into the field.
                        request_animation_frame(move || markup.set_value(html));
                    }
                ></textarea>
            </label>
            <p class="article-buttons">
                <button type="button" data-extract on:click=extract>
                    {texts.propose}
                </button>
                <button
                    type="button"
                    data-accept="all"
                    hidden=move || count().unwrap_or(0) == 0
                    on:click=move |_| accept(None)
                >
                    {texts.accept_all}
                </button>
                <span aria-live="polite">{move || count().map(|count| texts.proposed.format(count))}</span>
            </p>
            <div
                class="proposals"
                role="table"
                aria-label=texts.proposals
                hidden=move || count().unwrap_or(0) == 0
            >
                <For
                    each=move || proposals.get().unwrap_or_default()
                    key=|(number, _)| *number
                    children=move |(number, proposal)| {
                        view! { <ProposalRow texts proposal accept=move || accept(Some(number)) /> }
                    }
                />
            </div>
        </details>
    }
}
