//! The files that were brought, given back with what was changed here.

use super::{Store, today};
use crate::check::check_documents;
use crate::documents::documents;
use crate::publish::given_back::{Brought, GiveBackError, GivenBack};
use leptos::prelude::*;

/// The files that rows of the table came from, the last one first: their places in the store and their names.
pub fn files(store: Store) -> Vec<(usize, String)> {
    store.content.with(|content| {
        store.files.with(|files| {
            let is_there = |file: &Brought| file.has_a_row(|row| content.position(row).is_some());
            let there = files
                .brought
                .iter()
                .enumerate()
                .filter(|(_, file)| is_there(file));
            there
                .map(|(place, file)| (place, file.name.clone()))
                .rev()
                .collect()
        })
    })
}

/// A file as it is to be given back, of the rows as they are now, with its new name; `None` where it was put away.
///
/// # Errors
/// When its format cannot be written.
pub fn give_back(store: Store, place: usize) -> Result<Option<(String, GivenBack)>, GiveBackError> {
    store.grid.commit(store.content);
    let lang = store.lang.get_untracked();
    store.content.with_untracked(|content| {
        let problems = store.edition.with_untracked(|edition| {
            let documents = documents(content.rows(), edition);
            today().map_or_else(Vec::new, |today| {
                check_documents(content.rows(), edition, &documents, today)
            })
        });
        store.files.with_untracked(|files| {
            let given = files.brought.get(place).map(|file| {
                let given = file.give_back(content.rows(), &problems, lang)?;
                Ok((file.new_name(), given))
            });
            given.transpose()
        })
    })
}
