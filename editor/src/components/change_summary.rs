//! What an edition changes against the one that is online, before it is published.

use crate::check::texts::CheckTexts;
use crate::documents::Documents;
use crate::i18n::texts::Texts;
use crate::publish::changes::{ChangedEntry, Entry, changes};
use crate::store::use_store;
use leptos::prelude::*;

/// The summary in words, and the activities behind it. Made when it is opened, of the rows as they are then.
#[component]
pub(super) fn ChangeSummary(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let is_open = RwSignal::new(false);
    let content = move || {
        is_open.get().then(|| {
            let lang = store.lang.get_untracked();
            let before = store.published.with(|files| Documents {
                articles: String::from_utf8_lossy(&files.articles).into_owned(),
                programmes: String::from_utf8_lossy(&files.programmes).into_owned(),
                ..Documents::default()
            });
            let found = store
                .checked
                .with(|checked| changes(&before, &checked.documents));
            let names = CheckTexts::of(lang);
            let line = |entry: &Entry| format!("{}, {}", entry.when, entry.title);
            let changed_line = |changed: &ChangedEntry| {
                let cells = changed.cells.iter().map(|(column, was, is)| {
                    format!("{}: “{was}” → “{is}”", names.column(*column))
                });
                let cells: Vec<_> = cells.collect();
                format!("{}: {}", line(&changed.entry), cells.join("; "))
            };
            let list = |kind: &'static str, items: Vec<String>| {
                let items = items.into_iter().map(|item| view! { <li>{item}</li> });
                view! { <ul data-changes=kind>{items.collect_view()}</ul> }
            };
            view! {
                <p>{found.summary(lang)}</p>
                {list("new", found.new.iter().map(line).collect())}
                {list("changed", found.changed.iter().map(changed_line).collect())}
                {list("gone", found.gone.iter().map(line).collect())}
            }
        })
    };
    view! {
        <details
            class="changes"
            data-summary
            on:toggle=move |event| {
                let details: web_sys::Element = event_target(&event);
                is_open.set(details.has_attribute("open"));
            }
        >
            <summary>{texts.changes}</summary>
            {content}
        </details>
    }
}
