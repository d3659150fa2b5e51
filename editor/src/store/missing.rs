//! Activities that are published and not in the table: publishing the table takes them off the page.

use super::Store;
use crate::edition;
use leptos::prelude::*;
use std::collections::HashSet;

/// How many there are, of the rows as they were checked last.
pub fn count(store: Store) -> usize {
    store.checked.with(|checked| {
        let places = checked.documents.places.iter();
        let ids: HashSet<&str> = places.map(|place| place.id.as_str()).collect();
        store.edition.with(|edition| {
            let published = edition.activities.keys();
            published.filter(|id| !ids.contains(id.as_str())).count()
        })
    })
}

/// Adds them below the rows of the table, as one step for undo.
pub fn add(store: Store) {
    store.grid.commit(store.content);
    let documents = store.documents_now();
    let ids: HashSet<&str> = documents
        .places
        .iter()
        .map(|place| place.id.as_str())
        .collect();
    let opened = store
        .published
        .with_untracked(|files| edition::open(&files.articles, &files.programmes));
    // They were opened before, with the page or as a file.
    let Ok((_, mut rows)) = opened else { return };
    rows.retain(|row| row.id.as_deref().is_some_and(|id| !ids.contains(id)));
    store.content.update(|content| content.append(rows));
}
