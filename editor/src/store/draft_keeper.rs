//! Keeps the work in the browser at each change, and knows whether anything would be lost.

use super::Store;
use super::opening::PublishedFiles;
use crate::draft::{Draft, database};
use crate::table::content::Content;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::RefCell;
use std::rc::Rc;

/// How long the rows must be left alone before they are kept, in milliseconds.
const QUIET_MS: u32 = 250;

/// Whether the work is safe.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// Nothing was changed.
    #[default]
    Unchanged,
    /// A change is not kept yet.
    Pending,
    /// Everything is kept in this browser, or in the file that was downloaded last.
    Safe,
    /// The browser keeps nothing.
    Refused,
}

impl Kept {
    /// Whether leaving the page would lose something.
    pub fn would_be_lost(self) -> bool {
        matches!(self, Self::Pending | Self::Refused)
    }
}

/// Keeps the rows of the store after each change.
pub fn start(store: Store) {
    let pending: Rc<RefCell<Option<Timeout>>> = Rc::default();
    Effect::new(move |before: Option<()>| {
        store.content.track();
        // The first run is of the table before any change.
        if before.is_none() || !store.has_table.get() {
            return;
        }
        store.kept.set(Kept::Pending);
        let keep = move || {
            // Put away meanwhile: what is kept stays as it was.
            if !store.has_table.get_untracked() {
                return;
            }
            let text = draft(store);
            spawn_local(async move {
                let kept = database::keep(&path(), &text).await;
                // What changed meanwhile is pending again, and will be kept by its own turn.
                store.kept.set(if kept.is_ok() {
                    Kept::Safe
                } else {
                    Kept::Refused
                });
            });
        };
        pending.replace(Some(Timeout::new(QUIET_MS, keep)));
    });
    let unload = window_event_listener_untyped("beforeunload", move |event| {
        if store.kept.get_untracked().would_be_lost() {
            event.prevent_default();
        }
    });
    on_cleanup(move || unload.remove());
    spawn_local(async move {
        // A browser that keeps nothing has kept nothing.
        let found = database::kept(&path()).await.ok().flatten();
        store
            .draft_found
            .set(found.and_then(|text| Draft::read(&text).ok()));
    });
}

/// The work as text.
pub fn draft(store: Store) -> String {
    let files = store.published.get_untracked();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (articles, programmes) = (text(&files.articles), text(&files.programmes));
    store.content.with_untracked(|content| {
        Draft::new(js_sys::Date::now(), content.rows(), &articles, &programmes).write()
    })
}

/// Goes on with a draft.
pub fn restore(store: Store, draft: Draft<'static>) {
    let files = PublishedFiles {
        articles: draft.articles.into_owned().into_bytes(),
        programmes: draft.programmes.into_owned().into_bytes(),
    };
    super::opening::know_published(store, files);
    super::opening::replace_rows(store, draft.rows.into_owned());
    store.draft_found.set(None);
}

/// Puts the table away for another one; it is offered as a draft, so that nothing is lost by a press.
pub fn put_away(store: Store) {
    store.grid.commit(store.content);
    store.draft_found.set(Draft::read(&draft(store)).ok());
    store.grid.selection.set(None);
    store.import.set(None);
    store.files.update(|files| files.brought.clear());
    store.message.set(None);
    store.has_table.set(false);
    store.content.set(Content::default());
    store.kept.set(Kept::Unchanged);
}

/// Throws the kept draft away.
pub fn discard(store: Store) {
    store.draft_found.set(None);
    spawn_local(async move {
        // Where nothing can be kept, nothing is there to throw away.
        let _ = database::discard(&path()).await;
    });
}

/// What the draft is kept under.
fn path() -> String {
    window().location().pathname().unwrap_or_default()
}
