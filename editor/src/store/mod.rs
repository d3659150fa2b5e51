//! The state of the page: one [`Store`], handed down by context. A press changes one of its signals, and
//! everything shown follows from them.

pub mod actions;
mod checking;
pub mod draft_keeper;
mod findings;
pub mod given_back;
mod grid;
pub mod import;
pub mod missing;
pub mod opening;
mod rescue;

pub use checking::{Checked, today};
pub use draft_keeper::Kept;
pub use findings::{CureOffer, Finding, Findings};
pub use grid::{Grid, Mode};
pub use rescue::RescueOffer;

use self::import::Import;
use self::opening::PublishedFiles;
use crate::documents::{Documents, Place, documents};
use crate::draft::Draft;
use crate::edition::Edition;
use crate::publish::given_back::Brought;
use crate::table::content::Content;
use crate::table::row::RowKey;
use crate::table::selection::{Selection, Spot};
use khuyen_hoc_timeline::i18n::lang::Lang;
use leptos::prelude::*;
use std::collections::HashMap;

/// The signals of the page.
#[derive(Clone, Copy)]
pub struct Store {
    /// The language shown.
    pub lang: RwSignal<Lang>,
    /// The rows with their history.
    pub content: RwSignal<Content>,
    /// Whether there is a table, perhaps an empty one; without, the page asks for a file.
    pub has_table: RwSignal<bool>,
    /// What concerns the table on the screen.
    pub grid: Grid,
    /// What is published already; of a table that begins here, nothing.
    pub edition: RwSignal<Edition>,
    /// The documents that are published already, as they were opened.
    pub published: RwSignal<PublishedFiles>,
    /// What follows from the rows, shortly after they changed.
    pub checked: RwSignal<Checked>,
    /// The spreadsheet that was brought last.
    pub import: RwSignal<Option<Import>>,
    /// The files that were brought, and the one that is being read.
    pub files: RwSignal<Files>,
    /// Whether the work is safe.
    pub kept: RwSignal<Kept>,
    /// The work of the last time.
    pub draft_found: RwSignal<Option<Draft<'static>>>,
    /// What is to be told about the last file, and cannot be told at a cell.
    pub message: RwSignal<Option<String>>,
}

/// Files that come in.
#[derive(Clone, Debug, Default)]
pub struct Files {
    /// Those that rows came from, as they were brought.
    pub brought: Vec<Brought>,
    /// What is said while one is read; `None` while none is.
    pub reading: Option<String>,
}

impl Store {
    /// Creates the signals under the current reactive owner.
    pub fn new(lang: Lang) -> Self {
        let content = RwSignal::new(Content::default());
        let lang = RwSignal::new(lang);
        let edition = RwSignal::new(Edition::default());
        let checked = checking::checked(content, edition);
        let grid = Grid::new(content);
        Effect::new(move || {
            let rows = checked.with(|checked| checked.findings.rows());
            grid.rows_with_problems.set(rows);
        });
        Self {
            lang,
            edition,
            published: RwSignal::new(PublishedFiles::default()),
            checked,
            content,
            has_table: RwSignal::new(false),
            grid,
            import: RwSignal::new(None),
            files: RwSignal::new(Files::default()),
            kept: RwSignal::new(Kept::default()),
            draft_found: RwSignal::new(None),
            message: RwSignal::new(None),
        }
    }

    /// The gravest grade of what there is to say about a cell, and its sentences.
    pub fn summary_of(&self, spot: Spot) -> Memo<Option<(&'static str, String)>> {
        let (checked, lang) = (self.checked, self.lang);
        Memo::new(move |_| checked.with(|checked| checked.findings.summary(spot, lang.get())))
    }

    /// What would be published of the rows as they are now.
    pub fn documents_now(&self) -> Documents {
        self.content.with_untracked(|content| {
            self.edition
                .with_untracked(|edition| documents(content.rows(), edition))
        })
    }

    /// Has the rows keep the ids that they were published under, so that the next edition has the same.
    pub fn keep_ids(&self, published: &Documents) {
        let is_new = |place: &Place| {
            self.content.with_untracked(|content| {
                let row = content.row(place.row);
                row.is_some_and(|row| row.id.as_ref() != Some(&place.id))
            })
        };
        let new = published.places.iter().filter(|place| is_new(place));
        let ids: HashMap<_, _> = new.map(|place| (place.row, place.id.clone())).collect();
        if !ids.is_empty() {
            self.content.update(|content| content.keep_ids(&ids));
        }
    }

    /// The id that a row is published under; `None` for a blank row.
    pub fn id_of(&self, row: RowKey) -> Option<String> {
        self.checked.with_untracked(|checked| {
            let place = checked
                .documents
                .places
                .iter()
                .find(|place| place.row == row);
            place.map(|place| place.id.clone())
        })
    }

    /// The row of a published activity; `None` where the rows have changed since.
    pub fn row_of(&self, id: &str) -> Option<RowKey> {
        self.checked.with_untracked(|checked| {
            let place = checked.documents.places.iter().find(|place| place.id == id);
            place.map(|place| place.row)
        })
    }

    /// Takes the last step back and shows where.
    pub fn undo(&self) {
        self.grid.commit(self.content);
        let row = self.content.try_update(Content::undo).flatten();
        self.show_row(row);
    }

    /// Does the step once more and shows where.
    pub fn redo(&self) {
        let row = self.content.try_update(Content::redo).flatten();
        self.show_row(row);
    }

    /// Leads to a cell, whatever was filtered, and puts the focus there.
    pub fn go_to(&self, spot: Spot) {
        self.grid.commit(self.content);
        if !self
            .grid
            .shown
            .with_untracked(|shown| shown.contains(&spot.row))
        {
            self.grid.only_problems.set(false);
        }
        self.grid.has_focus.set(true);
        self.grid.selection.set(Some(Selection::of(spot)));
        self.grid.revealed.set(Some(spot.row));
    }

    /// Moves the cursor to a row that a step was about; to where it was, if the row is gone.
    fn show_row(&self, row: Option<RowKey>) {
        let Some(row) = row else { return };
        let is_there = self
            .content
            .with_untracked(|content| content.position(row).is_some());
        let column = self.grid.cursor().map(|spot| spot.column);
        if is_there {
            let column = column.unwrap_or(crate::table::column::Column::When);
            self.grid
                .selection
                .set(Some(Selection::of(Spot { row, column })));
            self.grid.revealed.set(Some(row));
        }
    }
}

/// The store of the page.
///
/// # Panics
/// Outside of the page's components, which all stand below the one that provides it.
pub fn use_store() -> Store {
    expect_context()
}
