//! A file as it was brought, with what was read from it.

use super::edits::Edits;
use super::{GiveBackError, GivenBack, give_back};
use crate::check::Problem;
use crate::columns::matching::Matching;
use crate::sheet::workbook::{Fill, Sheet};
use crate::table::column::Column;
use crate::table::row::{Row, RowKey};
use khuyen_hoc_timeline::i18n::lang::Lang;
use std::collections::HashSet;
use std::sync::Arc;

/// A file that rows of the table came from.
#[derive(Clone, Debug)]
pub struct Brought {
    /// Its name, with the extension.
    pub name: String,
    /// Its content.
    pub bytes: Arc<[u8]>,
    /// What was read from it: again for each choice of a sheet or a column.
    pub readings: Vec<Reading>,
}

/// The rows of a sheet as they were read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The sheet's name.
    pub sheet: String,
    /// The only column of the sheet, from 0, that is read for each column of the table, in their order; `None` where
    /// none or several are.
    pub columns: [Option<u32>; Column::ALL.len()],
    /// The last row of the header, from 1; 0 where there is none.
    pub header_row: u32,
    /// Cells that show the text of another one, with which they are merged: by row from 1 and column from 0.
    pub merged: HashSet<(u32, u32)>,
    /// The rows as they came into the table, with its keys.
    pub rows: Vec<Row>,
}

impl Reading {
    /// What came into the table from a sheet.
    pub fn new(sheet: &Sheet, matching: &Matching, rows: Vec<Row>) -> Self {
        let only = |column| {
            let mut places = matching.sheet_columns(column);
            places.next().filter(|_| places.next().is_none())
        };
        let cells = sheet
            .rows
            .iter()
            .flat_map(|row| row.cells.iter().map(move |cell| (row, cell)));
        let merged = cells.filter(|(_, cell)| cell.fill != Fill::Own);
        Self {
            sheet: sheet.name.clone(),
            columns: Column::ALL.map(only),
            header_row: matching.last_header_row(),
            merged: merged
                .map(|(row, cell)| (row.number, cell.column))
                .collect(),
            rows,
        }
    }
}

impl Brought {
    /// Whether one of these rows came from the file.
    pub fn has_a_row(&self, mut is_there: impl FnMut(RowKey) -> bool) -> bool {
        let mut rows = self.readings.iter().flat_map(|reading| &reading.rows);
        rows.any(|row| is_there(row.key))
    }

    /// The column of the sheet, from 0, that a cell of the table came from; `None` where the row came from another file,
    /// or none or several columns were read for it.
    pub fn column_of(&self, row: RowKey, column: Column) -> Option<u32> {
        let has_row = |reading: &&Reading| reading.rows.iter().any(|one| one.key == row);
        let reading = self.readings.iter().rev().find(has_row)?;
        let place = Column::ALL.iter().position(|one| *one == column)?;
        reading.columns[place]
    }

    /// A name for the file with the changes in it, beside which the one that was brought can stay.
    pub fn new_name(&self) -> String {
        match self.name.rsplit_once('.') {
            Some((stem, extension)) => format!("{stem}-da-xem-lai.{extension}"),
            None => format!("{}-da-xem-lai", self.name),
        }
    }

    /// The file with what was changed in its cells, and a column that says what is still wrong.
    ///
    /// # Errors
    /// When its format cannot be written.
    pub fn give_back(
        &self,
        now: &[Row],
        problems: &[Problem],
        lang: Lang,
    ) -> Result<GivenBack, GiveBackError> {
        let (edits, mut not_kept) = Edits::new(&self.readings, now, problems, lang);
        let mut given = give_back(&self.name, &self.bytes, &edits)?;
        given.notes.append(&mut not_kept);
        Ok(given)
    }
}
