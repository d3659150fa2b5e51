//! How many rows there are and how many problems, announced when it changes.

use crate::i18n::texts::Texts;
use crate::store::use_store;
use leptos::prelude::*;

/// The line.
#[component]
pub(super) fn StatusLine(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let rows = Memo::new(move |_| store.content.with(|content| content.rows().len()));
    let problems = Memo::new(move |_| store.checked.with(|checked| checked.findings.count()));
    view! {
        <p
            class="status"
            role="status"
            prop:textContent=move || {
                let rows = texts.rows.format(rows.get());
                format!("{rows}, {}", texts.problems.format(problems.get()))
            }
        ></p>
    }
}
