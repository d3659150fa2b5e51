//! Find and replace.

use crate::i18n::texts::Texts;
use crate::store::{actions, use_store};
use crate::table::find;
use leptos::prelude::*;

/// The fields and buttons, behind a summary.
#[component]
pub(super) fn FindBar(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let wanted = RwSignal::new(String::new());
    let replacement = RwSignal::new(String::new());
    let count = Memo::new(move |_| {
        let wanted = wanted.get();
        if wanted.is_empty() {
            return None;
        }
        Some(
            store
                .content
                .with(|content| find::find(content.rows(), &wanted).len()),
        )
    });
    let is_nowhere = move || count.get().unwrap_or(0) == 0;
    view! {
        <details class="find">
            <summary>{texts.find}</summary>
            <form on:submit=move |event| {
                event.prevent_default();
                actions::find_next(store, &wanted.read_untracked());
            }>
                <label>
                    <span>{texts.find_what}</span>
                    <input
                        type="search"
                        data-find
                        autocomplete="off"
                        on:input=move |event| wanted.set(event_target_value(&event))
                    />
                </label>
                <button type="submit" disabled=is_nowhere>
                    {texts.find_next}
                </button>
                <label>
                    <span>{texts.replace_with}</span>
                    <input
                        type="text"
                        data-replace
                        autocomplete="off"
                        on:input=move |event| replacement.set(event_target_value(&event))
                    />
                </label>
                <button
                    type="button"
                    data-replace-all
                    disabled=is_nowhere
                    on:click=move |_| {
                        let (wanted, replacement) = (wanted.get_untracked(), replacement.get_untracked());
                        actions::replace_all(store, &wanted, &replacement);
                    }
                >
                    {texts.replace_all}
                </button>
                <p aria-live="polite">{move || count.get().map(|count| texts.found.format(count))}</p>
            </form>
        </details>
    }
}
