//! Which cells of a brought file changed, and what is said of its rows.

use crate::check::Problem;
use crate::table::column::Column;
use crate::table::row::{Row, RowKey};
use khuyen_hoc_timeline::i18n::lang::Lang;
use std::collections::{BTreeMap, HashMap};

/// What is to be written into a file. Rows are counted from 1 and columns from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edits {
    /// By sheet: the cells that changed, and what is said of rows.
    pub sheets: BTreeMap<String, SheetEdits>,
    /// What stands over the column of problems.
    pub heading: String,
}

/// What is to be written into a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetEdits {
    /// The cells that changed, by row and column.
    pub cells: BTreeMap<(u32, u32), String>,
    /// What is still wrong, by row.
    pub notes: BTreeMap<u32, String>,
    /// The row of the header, in which the column of problems gets its heading.
    pub header_row: u32,
}

/// Where the columns of the table stand in a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetColumns {
    /// The column of the sheet, from 0, for each column of the table, in their order; `None` where the sheet has
    /// none.
    pub columns: [Option<u32>; Column::ALL.len()],
    /// The last row of the header, from 1.
    pub header_row: u32,
}

impl Edits {
    /// What differs between the rows as they were read from the file and as they are now, with the problems that
    /// are left. A cell that nobody changed is left alone, however it was read: a day stays a day.
    pub fn new(
        brought: &[Row],
        now: &[Row],
        problems: &[Problem],
        sheets: &HashMap<String, SheetColumns>,
        lang: Lang,
    ) -> Self {
        let heading = match lang {
            Lang::Vi => "Cần xem lại",
            Lang::En => "To be checked",
        };
        let mut edits = Self {
            heading: heading.to_owned(),
            ..Self::default()
        };
        let before: HashMap<RowKey, &Row> = brought.iter().map(|row| (row.key, row)).collect();
        let mut sentences: HashMap<RowKey, Vec<String>> = HashMap::new();
        for problem in problems {
            if let Some(row) = problem.row {
                sentences
                    .entry(row)
                    .or_default()
                    .push(problem.sentence(lang));
            }
        }
        for row in now {
            let Some(origin) = &row.origin else { continue };
            let Some(columns) = sheets.get(&origin.sheet) else {
                continue;
            };
            let sheet = edits.sheets.entry(origin.sheet.clone()).or_default();
            sheet.header_row = columns.header_row;
            if let Some(sentences) = sentences.get(&row.key) {
                sheet.notes.insert(origin.row, sentences.join("\n"));
            }
            let Some(before) = before.get(&row.key) else {
                continue;
            };
            for column in Column::ALL {
                let text = &row[column].text;
                if let Some(place) = columns.columns[column.index()]
                    && before[column].text != *text
                {
                    sheet.cells.insert((origin.row, place), text.clone());
                }
            }
        }
        edits
    }
}
