//! What a file holds, whatever its format: sheets of rows of cells, with the numbers that Excel shows.

use super::value::Value;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A file that was read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Workbook {
    /// Its sheets in their order, hidden ones too.
    pub sheets: Vec<Sheet>,
    /// What is to be told of the file as a whole.
    pub notes: Vec<FileNote>,
}

/// What is to be told of a file as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileNote {
    /// It has macros, which are not run and not kept.
    Macros,
    /// Its bytes are not UTF-8, so that each was taken for a sign of Windows-1252: text of an old encoding is
    /// recognised by what it looks like then.
    OldEncoding,
}

/// A sheet, or all of a file without sheets.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name; of a file without sheets, the file's.
    pub name: String,
    /// Whether its author hid it: it is never taken unasked.
    pub hidden: bool,
    /// The rows that hold something, from the top.
    pub rows: Vec<SheetRow>,
    /// Hidden columns, counted from 0.
    pub hidden_columns: BTreeSet<u32>,
}

/// A row that holds something.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SheetRow {
    /// Its number, counted from 1 as people see it; of a text file, the line where it starts.
    pub number: u32,
    /// Whether its author hid it, or a filter did.
    pub hidden: bool,
    /// Whether a text file has fewer fields here than in its other lines.
    pub is_short: bool,
    /// The cells that hold something, from the left.
    pub cells: Vec<SheetCell>,
}

/// A cell that holds something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SheetCell {
    /// Its column, counted from 0.
    pub column: u32,
    /// What it holds.
    pub value: Value,
    /// Whether it is covered by a merged cell and only repeats what that one holds.
    pub fill: Fill,
}

/// Which part of a merged cell a cell is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fill {
    /// Its own value: not merged, or the first of the merged cells.
    #[default]
    Own,
    /// Below the first one, in the same column.
    Down,
    /// In another column than the first one.
    Across,
}

impl Sheet {
    /// The row of that number; `None` where it holds nothing.
    pub fn row(&self, number: u32) -> Option<&SheetRow> {
        let index = self.rows.binary_search_by_key(&number, |row| row.number);
        index.ok().and_then(|index| self.rows.get(index))
    }

    /// The columns that hold something, counted from 0, from the left.
    pub fn columns(&self) -> BTreeSet<u32> {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        cells.map(|cell| cell.column).collect()
    }
}

impl SheetRow {
    /// The cell of a column; `None` where it is empty.
    pub fn cell(&self, column: u32) -> Option<&SheetCell> {
        self.cells.iter().find(|cell| cell.column == column)
    }

    /// The text of a column's cell; empty where there is none.
    pub fn text(&self, column: u32) -> String {
        self.cell(column)
            .map(|cell| cell.value.text())
            .unwrap_or_default()
    }
}
