//! One row of the table, an activity.

use super::cell::Cell;
use super::column::Column;
use super::origin::Origin;
use serde::{Deserialize, Serialize};
use std::ops::{Index, IndexMut};

/// The identity of a row in the page, which no edit, sort or undo changes. Never given twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RowKey(pub u64);

/// An activity as it is edited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its identity in the page; a row that is read again gets another.
    #[serde(skip)]
    pub key: RowKey,
    /// The row of the file that it came from; `None` for one that was added here.
    pub origin: Option<Origin>,
    /// Its id in the published documents, which stays the same over editions; `None` until it has one.
    pub id: Option<String>,
    /// Its cells, in the order of [`Column::ALL`].
    pub cells: [Cell; Column::ALL.len()],
}

impl Row {
    /// A row without a text.
    pub fn empty(key: RowKey) -> Self {
        Self {
            key,
            origin: None,
            id: None,
            cells: Default::default(),
        }
    }

    /// Whether no cell holds more than blanks.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.text.trim().is_empty())
    }
}

impl Index<Column> for Row {
    type Output = Cell;

    fn index(&self, column: Column) -> &Cell {
        &self.cells[column.index()]
    }
}

impl IndexMut<Column> for Row {
    fn index_mut(&mut self, column: Column) -> &mut Cell {
        &mut self.cells[column.index()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_blank_until_a_cell_has_a_word() {
        let mut row = Row::empty(RowKey(1));
        row[Column::Title].text = " \u{a0}".to_owned();
        assert!(row.is_blank());
        row[Column::Title].text = "Hội thảo".to_owned();
        assert!(!row.is_blank());
    }
}
