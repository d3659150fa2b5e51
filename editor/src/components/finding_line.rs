//! One thing to say about a cell, with the buttons that mend it.

use crate::store::{Finding, actions, use_store};
use leptos::prelude::*;

/// The sentence and its cures.
#[component]
pub(super) fn FindingLine(
    /// What there is to say.
    finding: Finding,
) -> impl IntoView {
    let store = use_store();
    let cures = (finding.cures.into_iter()).map(|cure| {
        let edits = cure.edits;
        view! {
            <button
                type="button"
                data-cure=if cure.is_for_all { "all" } else { "" }
                on:click=move |_| actions::apply(store, &edits)
            >
                {cure.label}
            </button>
        }
    });
    view! {
        <p class="finding" data-grade=finding.grade>
            <span>{finding.sentence}</span>
            {cures.collect_view()}
        </p>
    }
}
