//! A proposed row, with the passage it comes from and what is doubtful.

use crate::article::proposal::Proposal;
use crate::check::texts::CheckTexts;
use crate::i18n::texts::Texts;
use crate::store::use_store;
use crate::table::column::Column;
use leptos::prelude::*;

/// The row.
#[component]
pub(super) fn ProposalRow(
    /// The texts of the language shown.
    texts: &'static Texts,
    /// What is proposed.
    proposal: Proposal,
    /// Takes it into the table.
    accept: impl Fn() + Send + Sync + 'static,
) -> impl IntoView {
    let lang = use_store().lang.get_untracked();
    let names = CheckTexts::of(lang);
    let cells = (Column::ALL.into_iter()).filter_map(|column| {
        let text = proposal[column].text.clone();
        let doubts = proposal.doubtful.iter().filter(|(of, _)| *of == column);
        let doubts: Vec<_> = doubts.map(|(_, doubt)| doubt.text(lang)).collect();
        let grade = (!doubts.is_empty()).then_some("doubt");
        let doubts = (!doubts.is_empty()).then(|| doubts.join(" "));
        // What is empty and certain needs no line.
        (!text.is_empty() || doubts.is_some()).then(|| {
            view! {
                <span role="cell" class="proposed-cell" data-grade=grade data-column=column.key()>
                    <span class="soft">{names.column(column)}</span>
                    <span class="proposed-text">{text}</span>
                    {doubts.map(|doubts| view! { <small>{doubts}</small> })}
                </span>
            }
        })
    });
    view! {
        <div role="row" class="proposal" data-proposed>
            {cells.collect_view()}
            <span role="cell" class="passage">
                <span class="soft">{texts.passage}</span>
                <q>{proposal.passage.clone()}</q>
            </span>
            <span role="cell">
                <button type="button" data-accept on:click=move |_| accept()>
                    {texts.accept}
                </button>
            </span>
        </div>
    }
}
