//! What concerns the table on the screen: which rows are shown, what is selected, what is being typed.

use crate::table::column::Column;
use crate::table::content::Content;
use crate::table::row::RowKey;
use crate::table::selection::{Selection, Spot, Step, step};
use leptos::prelude::*;
use std::collections::HashSet;

/// What the keys do in the selected cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// They move the cursor; letters replace the cell's text.
    Ready,
    /// A text is being typed: arrows take it and move on.
    Typing,
    /// The cell's text is being edited: arrows move within it.
    Editing,
}

/// The signals of the table on the screen.
#[derive(Clone, Copy)]
pub struct Grid {
    /// The selected cells; none before the table was touched.
    pub selection: RwSignal<Option<Selection>>,
    /// What the keys do.
    pub mode: RwSignal<Mode>,
    /// What was typed into the cell and is not taken yet.
    pub typed: RwSignal<Option<String>>,
    /// Whether the cursor's field takes the focus when it appears.
    pub has_focus: RwSignal<bool>,
    /// Whether the next Tab leads out of the table.
    pub leaves: RwSignal<bool>,
    /// The column that the rows were sorted by last, and whether downwards.
    pub sorted: RwSignal<Option<(Column, bool)>>,
    /// Whether only rows with problems are shown.
    pub only_problems: RwSignal<bool>,
    /// The rows with problems, in no order.
    pub rows_with_problems: RwSignal<HashSet<RowKey>>,
    /// A row to be scrolled into view.
    pub revealed: RwSignal<Option<RowKey>>,
    /// The rows shown, from the top.
    pub shown: Memo<Vec<RowKey>>,
}

impl Grid {
    /// Creates the signals for rows.
    pub(super) fn new(content: RwSignal<Content>) -> Self {
        let only_problems = RwSignal::new(false);
        let rows_with_problems = RwSignal::new(HashSet::new());
        let shown = Memo::new(move |_| {
            let only = only_problems.get();
            let keys = |rows: &HashSet<RowKey>| {
                content.with(|content| {
                    let keys = content.rows().iter().map(|row| row.key);
                    keys.filter(|key| !only || rows.contains(key)).collect()
                })
            };
            if only {
                rows_with_problems.with(keys)
            } else {
                keys(&HashSet::new())
            }
        });
        Self {
            selection: RwSignal::new(None),
            mode: RwSignal::new(Mode::Ready),
            typed: RwSignal::new(None),
            has_focus: RwSignal::new(false),
            leaves: RwSignal::new(false),
            sorted: RwSignal::new(None),
            only_problems,
            rows_with_problems,
            revealed: RwSignal::new(None),
            shown,
        }
    }

    /// The cell with the focus.
    pub fn cursor(self) -> Option<Spot> {
        let selection = self.selection.get_untracked()?;
        Some(selection.cursor)
    }

    /// Whether something is typed into the cell.
    pub fn is_typing(self) -> bool {
        self.mode.get_untracked() != Mode::Ready
    }

    /// Begins to edit the text of the cell with the focus.
    pub fn edit(self) {
        if self.mode.get_untracked() != Mode::Editing {
            self.mode.set(Mode::Editing);
        }
    }

    /// Takes what was typed.
    pub fn commit(self, content: RwSignal<Content>) {
        self.mode.set(Mode::Ready);
        let Some(text) = self.typed.try_update(Option::take).flatten() else {
            return;
        };
        if let Some(Spot { row, column }) = self.cursor() {
            content.update(|content| content.edit(&[(row, column, text)]));
        }
    }

    /// Gives up what was typed.
    pub fn cancel(self) {
        self.typed.set(None);
        self.mode.set(Mode::Ready);
    }

    /// Moves the cursor, with the block from where it began if `extends`. Returns whether there was a cell.
    pub fn go(self, by: Step, extends: bool) -> bool {
        let Some(selection) = self.selection.get_untracked() else {
            return false;
        };
        let shown = self.shown.read_untracked();
        let Some(cursor) = step(selection.cursor, by, &shown) else {
            return false;
        };
        let anchor = if extends { selection.anchor } else { cursor };
        self.selection.set(Some(Selection { anchor, cursor }));
        self.revealed.set(Some(cursor.row));
        true
    }

    /// The rows of the selected block.
    pub fn selected_rows(self) -> Vec<RowKey> {
        let shown = self.shown.read_untracked();
        let selection = self.selection.get_untracked();
        selection.map_or_else(Vec::new, |selection| selection.rows(&shown).to_vec())
    }

    /// The columns of the selected block.
    pub fn selected_columns(self) -> &'static [Column] {
        (self.selection.get_untracked()).map_or(&[], Selection::columns)
    }
}
