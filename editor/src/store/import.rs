//! A spreadsheet on its way into the table: which sheet, which column is which, and what came of it.

use super::Store;
use super::opening::NamedFile;
use crate::columns::matching::{Matching, matching};
use crate::i18n::texts;
use crate::intake::left_out::LeftOut;
use crate::intake::merge::{go_on_with, same_rows};
use crate::intake::{self, Context};
use crate::publish::given_back::{Brought, Reading};
use crate::sheet;
use crate::sheet::workbook::{FileNote, Sheet, Workbook};
use crate::table::row::{Row, RowKey};
use khuyen_hoc_timeline::i18n::fill;
use leptos::prelude::*;
use std::collections::HashSet;
use std::sync::Arc;

/// What the browser's storage keeps choices of columns under, before the shape of the sheet.
const REMEMBERED: &str = "khuyen-hoc-columns:";

/// A file that was brought last.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// Its name.
    pub file: String,
    /// Its content; `None` of cells that were pasted.
    pub bytes: Option<Arc<[u8]>>,
    /// What it holds.
    pub workbook: Arc<Workbook>,
    /// The sheet chosen, by its place.
    pub sheet: usize,
    /// Which of its columns is which.
    pub matching: Matching,
    /// What came of it; `None` until it is taken into the table.
    pub taken: Option<Taken>,
}

/// What came into the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// The rows.
    pub keys: HashSet<RowKey>,
    /// The rows of the table whose place they took, being the same activities.
    pub replaced: Vec<Row>,
    /// What is not among them.
    pub left_out: Vec<LeftOut>,
    /// Rows that are hidden in the file.
    pub hidden_rows: Vec<u32>,
    /// Columns that are hidden in the file, counted from 0.
    pub hidden_columns: Vec<u32>,
}

impl Import {
    /// The sheet chosen.
    pub fn sheet(&self) -> Option<&Sheet> {
        self.workbook.sheets.get(self.sheet)
    }

    /// Whether there is a choice of sheets.
    pub fn has_choice(&self) -> bool {
        self.workbook.sheets.len() > 1
    }

    /// Whether the file holds macros.
    pub fn has_macros(&self) -> bool {
        self.workbook.notes.contains(&FileNote::Macros)
    }
}

/// Opens a spreadsheet. It goes into the table at once where nothing is in doubt.
pub fn open(store: Store, file: NamedFile) {
    let NamedFile {
        name,
        bytes,
        workbook,
    } = file;
    match workbook.unwrap_or_else(|| sheet::read(&name, &bytes)) {
        Ok(workbook) => offer(store, &name, Some(bytes.into()), workbook),
        Err(error) => {
            let lang = store.lang.get_untracked();
            let sentence = error.sentence(lang);
            store.message.set(Some(format!("{name}: {sentence}")));
        }
    }
}

/// Opens cells that were pasted: as a table of HTML where the clipboard has one, else as text with tabs.
pub fn paste(store: Store, html: &str, text: &str) {
    let lang = store.lang.get_untracked();
    let name = texts(lang).pasted;
    let from_text = || {
        sheet::csv::paste_text(name, text).map(|sheet| Workbook {
            sheets: vec![sheet],
            ..Workbook::default()
        })
    };
    match sheet::html::paste_html(name, html).or_else(|_| from_text()) {
        Ok(workbook) => offer(store, name, None, workbook),
        Err(error) => store.message.set(Some(error.sentence(lang))),
    }
}

fn offer(store: Store, name: &str, bytes: Option<Arc<[u8]>>, workbook: Workbook) {
    store.message.set(None);
    let shown: Vec<usize> = (workbook.sheets.iter().enumerate())
        .filter(|(_, sheet)| !sheet.hidden && !sheet.rows.is_empty())
        .map(|(index, _)| index)
        .collect();
    let first = shown.first().copied().unwrap_or(0);
    store.import.set(Some(Import {
        file: name.to_owned(),
        bytes,
        workbook: Arc::new(workbook),
        sheet: first,
        matching: Matching::default(),
        taken: None,
    }));
    match_columns(store);
    // Where there are several sheets, somebody chooses.
    if shown.len() == 1 {
        take_if_certain(store);
    }
}

/// Chooses a sheet by its place.
pub fn choose_sheet(store: Store, sheet: usize) {
    store.import.update(|import| {
        if let Some(import) = import {
            import.sheet = sheet;
        }
    });
    match_columns(store);
    let is_taken = store
        .import
        .with_untracked(|import| import.as_ref().is_some_and(|import| import.taken.is_some()));
    if is_taken {
        take(store);
    }
}

/// Reads a column of the sheet as another one of the table, and remembers that for files of this shape.
pub fn choose_column(
    store: Store,
    sheet_column: u32,
    column: Option<crate::table::column::Column>,
) {
    let chosen = store.import.try_update(|import| {
        let import = import.as_mut()?;
        import.matching.set(sheet_column, column);
        Some((
            import.taken.is_some(),
            import.matching.shape.clone(),
            import.matching.remembered(),
        ))
    });
    let Some((is_taken, shape, choice)) = chosen.flatten() else {
        return;
    };
    if let Some(storage) = storage() {
        // Full or refused: the choice holds for this file alone.
        let _ = storage.set_item(&format!("{REMEMBERED}{shape}"), &choice);
    }
    if is_taken {
        take(store);
    }
}

/// Puts the file away; what it brought stays.
pub fn close(store: Store) {
    store.import.set(None);
}

fn match_columns(store: Store) {
    let partners = store
        .edition
        .with_untracked(|edition| edition.partners.clone());
    store.import.update(|import| {
        let Some(import) = import else { return };
        let Some(sheet) = import.sheet() else { return };
        let mut found = matching(sheet, &partners);
        let key = format!("{REMEMBERED}{}", found.shape);
        let remembered = storage().and_then(|storage| storage.get_item(&key).ok().flatten());
        if let Some(choice) = remembered {
            found.recall(&choice);
        }
        import.matching = found;
    });
}

fn take_if_certain(store: Store) {
    let certain = store.import.with_untracked(|import| {
        import
            .as_ref()
            .is_some_and(|import| import.matching.certain)
    });
    if certain {
        take(store);
    }
}

/// Takes the sheet into the table, in the place of what it brought before and of rows that are the same activities.
/// One step for undo.
pub fn take(store: Store) {
    let partners = store
        .edition
        .with_untracked(|edition| edition.partners.clone());
    let Some(import) = store.import.get_untracked() else {
        return;
    };
    let Some(sheet) = import.sheet() else { return };
    let context = Context {
        partners: &partners,
        present_year: u16::try_from(js_sys::Date::new_0().get_full_year()).unwrap_or(0),
    };
    let mut intake = intake::rows(sheet, &import.matching, context);
    let rows = std::mem::take(&mut intake.rows);
    store.grid.cancel();
    let before = import.taken.clone().unwrap_or_default();
    let is_first = before.keys.is_empty();
    let (keys, replaced, taken_rows) = put_into_table(store, before, rows);
    if keys.is_empty() && is_first {
        let text = texts(store.lang.get_untracked()).nothing_taken;
        let message = fill(text, &[("file", &import.file)]);
        store.message.set(Some(message));
    } else {
        store.has_table.set(true);
    }
    if let Some(bytes) = &import.bytes {
        let reading = Reading::new(sheet, &import.matching, taken_rows);
        remember(store, &import.file, bytes, reading);
    }
    store.import.update(|import| {
        if let Some(import) = import {
            import.taken = Some(Taken {
                keys,
                replaced,
                left_out: intake.left_out,
                hidden_rows: intake.hidden_rows,
                hidden_columns: intake.hidden_columns,
            });
        }
    });
}

/// Puts rows of a sheet into the table. Returns their keys, the rows whose place they took, and the rows as they are
/// in the table.
fn put_into_table(
    store: Store,
    before: Taken,
    mut rows: Vec<Row>,
) -> (HashSet<RowKey>, Vec<Row>, Vec<Row>) {
    // Rows that made way for the sheet as it was read before are there again.
    let mut table = store.content.with_untracked(|content| {
        let others = content.rows().iter();
        let others = others.filter(|row| !before.keys.contains(&row.key));
        others.cloned().collect::<Vec<_>>()
    });
    let in_table = table.len();
    table.extend(before.replaced);
    let same = same_rows(&table, &rows);
    for (row, place) in rows.iter_mut().zip(&same) {
        if let Some(old) = place.and_then(|place| table.get(place)) {
            go_on_with(row, old);
        }
    }
    let matched: HashSet<usize> = same.iter().flatten().copied().collect();
    let places = same.iter().map(|place| {
        let place = place.filter(|place| *place < in_table);
        place.map(|place| table[place].key)
    });
    let back: Vec<Row> = (in_table..table.len())
        .filter(|place| !matched.contains(place))
        .map(|place| table[place].clone())
        .collect();
    let back_count = back.len();
    let new = back.into_iter().map(|row| (None, row));
    let new = new.chain(places.zip(rows)).collect();
    let content = store.content;
    let keys = content.try_update(|content| content.merge(&before.keys, new));
    let keys: HashSet<RowKey> = (keys.unwrap_or_default().into_iter())
        .skip(back_count)
        .collect();
    let replaced = (table.into_iter().enumerate())
        .filter(|(place, _)| matched.contains(place))
        .map(|(_, row)| row);
    let taken = content.with_untracked(|content| {
        let rows = content.rows().iter();
        let rows = rows.filter(|row| keys.contains(&row.key));
        rows.cloned().collect()
    });
    (keys, replaced.collect(), taken)
}

/// Keeps what was read from a file, so that it can be given back.
fn remember(store: Store, name: &str, bytes: &Arc<[u8]>, reading: Reading) {
    store.files.update(|files| {
        let files = &mut files.brought;
        match files
            .iter_mut()
            .find(|file| Arc::ptr_eq(&file.bytes, bytes))
        {
            Some(file) => file.readings.push(reading),
            None => files.push(Brought {
                name: name.to_owned(),
                bytes: bytes.clone(),
                readings: vec![reading],
            }),
        }
    });
}

/// The browser's storage; none where it refuses one.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
