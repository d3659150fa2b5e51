//! What is opened becomes the table.

use super::{Store, draft_keeper, import};
use crate::draft::{Draft, is_draft};
use crate::edition::{self, Edition};
use crate::i18n::texts;
use crate::sheet::error::SheetError;
use crate::sheet::workbook::Workbook;
use crate::table::row::Row;
use leptos::prelude::*;
use serde_json::Value;

/// A file that somebody brought.
#[derive(Clone, Debug)]
pub struct NamedFile {
    /// Its name, with the extension.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
    /// What was read in it, where it is a spreadsheet.
    pub workbook: Option<Result<Workbook, SheetError>>,
}

impl NamedFile {
    /// A file of which nothing is read yet.
    pub fn new(name: String, bytes: Vec<u8>) -> Self {
        Self {
            name,
            bytes,
            workbook: None,
        }
    }

    /// Whether it is, or should be, a spreadsheet, and neither a document nor a draft.
    pub fn is_sheet(&self) -> bool {
        !is_draft(&self.bytes) && matches!(kind_of(self), Kind::Sheet)
    }
}

/// The two documents, as bytes.
#[derive(Clone, Debug, Default)]
pub struct PublishedFiles {
    /// `articles.json`.
    pub articles: Vec<u8>,
    /// `programmes.json`.
    pub programmes: Vec<u8>,
}

impl PublishedFiles {
    /// Whether both say the same, however they are written.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let value = |bytes: &[u8]| serde_json::from_slice::<Value>(bytes).ok();
        let values = |files: &Self| [value(&files.articles), value(&files.programmes)];
        values(self) == values(other)
    }
}

/// Opens files.
pub fn open_files(store: Store, files: Vec<NamedFile>) {
    if let Some(file) = files.iter().find(|file| is_draft(&file.bytes)) {
        return open_draft(store, &file.bytes);
    }
    let mut published = store.published.get_untracked();
    let mut is_published = false;
    for file in files {
        match kind_of(&file) {
            Kind::Articles => published.articles = file.bytes,
            Kind::Programmes => published.programmes = file.bytes,
            Kind::Sheet => {
                import::open(store, file);
                continue;
            }
        }
        is_published = true;
    }
    if is_published {
        open_published(store, published);
    }
}

/// Goes on with a draft that was saved as a file.
fn open_draft(store: Store, bytes: &[u8]) {
    if let Ok(draft) = Draft::read(&String::from_utf8_lossy(bytes)) {
        draft_keeper::restore(store, draft);
    } else {
        let texts = texts(store.lang.get_untracked());
        store.message.set(Some(texts.draft_unreadable.to_owned()));
    }
}

/// What a file is.
enum Kind {
    Articles,
    Programmes,
    Sheet,
}

/// Told by what the file holds where it is JSON, since its name may be anything.
fn kind_of(file: &NamedFile) -> Kind {
    if !file.name.to_lowercase().ends_with(".json") {
        return Kind::Sheet;
    }
    let value: Option<Value> = serde_json::from_slice(&file.bytes).ok();
    let has = |key| value.as_ref().is_some_and(|value| value.get(key).is_some());
    if has("programmes") || has("partners") || file.name.contains("programmes") {
        Kind::Programmes
    } else {
        // What is no document is told by the reading of one.
        Kind::Articles
    }
}

/// Opens the two published documents as the table.
pub fn open_published(store: Store, files: PublishedFiles) {
    match edition::open(&files.articles, &files.programmes) {
        Ok((edition, rows)) => {
            store.published.set(files);
            store.edition.set(edition);
            replace_rows(store, rows);
        }
        Err(error) => {
            let sentence = error.sentence(store.lang.get_untracked());
            store.message.set(Some(sentence));
        }
    }
}

/// Takes what is published as the edition that is gone on with, without showing its rows: its partners and sources
/// are known, and a spreadsheet may be compared with it.
pub fn know_published(store: Store, files: PublishedFiles) {
    let opened = edition::open(&files.articles, &files.programmes);
    let edition = opened.map_or_else(|_| Edition::default(), |(edition, _)| edition);
    store.edition.set(edition);
    store.published.set(files);
}

/// Takes newer documents as what is published. A table that is already there belongs to the edition that it was opened
/// with, and is compared with them.
pub fn follow_published(store: Store, files: PublishedFiles) {
    if store.has_table.get_untracked() {
        store.published.set(files);
    } else {
        know_published(store, files);
    }
}

/// Puts rows in the place of the table.
pub(super) fn replace_rows(store: Store, rows: Vec<Row>) {
    store.grid.cancel();
    store.grid.selection.set(None);
    store.message.set(None);
    store.content.update(|content| content.replace_all(rows));
    store.has_table.set(true);
}
