//! Everything there is to look at, in the order of the rows. Each item leads to its cell.

use super::finding_line::FindingLine;
use crate::check::texts::CheckTexts;
use crate::i18n::texts::Texts;
use crate::store::{Finding, use_store};
use crate::table::column::Column;
use leptos::prelude::*;

/// More items than this nobody reads in one go; mended ones make room for the others.
const MAX_ITEMS: usize = 100;

/// The list.
#[component]
pub(super) fn ProblemList(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let count = Memo::new(move |_| store.checked.with(|checked| checked.findings.count()));
    let items = Memo::new(move |_| {
        let lang = store.lang.get();
        let (checked, content, files) = (
            store.checked.read(),
            store.content.read(),
            store.files.read(),
        );
        checked
            .findings
            .first(MAX_ITEMS, &content, &files.brought, lang)
    });
    view! {
        <section class="problems" aria-labelledby="problems-heading">
            <h2 id="problems-heading">{texts.problem_list}</h2>
            <p hidden=move || count.get() != 0>{texts.no_problems}</p>
            <ol data-problems>
                {move || {
                    items
                        .get()
                        .into_iter()
                        .map(|finding| view! { <ProblemItem finding /> })
                        .collect_view()
                }}
            </ol>
            <p hidden=move || count.get() <= MAX_ITEMS>
                {move || texts.more_problems.format(count.get().saturating_sub(MAX_ITEMS))}
            </p>
        </section>
    }
}

/// One of them.
#[component]
fn ProblemItem(
    /// What there is to say.
    finding: Finding,
) -> impl IntoView {
    let store = use_store();
    let (spot, grade, column_key) = (finding.spot, finding.grade, finding.column);
    let (place, number) = (finding.place.clone(), finding.number.clone());
    let column = Column::from_key(finding.column);
    let column = column.map(|column| CheckTexts::of(store.lang.get_untracked()).column(column));
    view! {
        <li
            data-row=number
            data-column=column_key
            data-grade=grade
        >
            <button
                type="button"
                class="to-cell"
                disabled=spot.is_none()
                on:click=move |_| {
                    if let Some(spot) = spot {
                        store.go_to(spot);
                    }
                }
            >
                {place}
                ", "
                {column}
            </button>
            <FindingLine finding />
        </li>
    }
}
