//! Which cells of a brought file changed, and what is said of its rows.

use super::NotKept;
use super::brought::Reading;
use crate::check::Problem;
use crate::table::column::Column;
use crate::table::row::{Row, RowKey};
use khuyen_hoc_timeline::i18n::lang::Lang;
use std::collections::{BTreeMap, HashMap, HashSet};

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

impl Edits {
    /// What differs between the rows as they were read and as they are now, with the problems that are left; and
    /// what of it the file has no place for. A cell that nobody changed is left alone, however it was read: a day
    /// stays a day.
    pub fn new(
        readings: &[Reading],
        now: &[Row],
        problems: &[Problem],
        lang: Lang,
    ) -> (Self, Vec<NotKept>) {
        let mut edits = Self {
            heading: heading(lang).to_owned(),
            ..Self::default()
        };
        let sentences = sentences(problems, lang);
        let read: HashMap<RowKey, (&Reading, &Row)> = (readings.iter())
            .flat_map(|reading| {
                reading
                    .rows
                    .iter()
                    .map(move |row| (row.key, (reading, row)))
            })
            .collect();
        let mut without_place = Vec::new();
        let mut there: HashSet<(&str, u32)> = HashSet::new();
        let mut added = 0;
        for row in now {
            let (Some((reading, before)), Some(origin)) = (read.get(&row.key), &row.origin) else {
                added += usize::from(!row.is_blank());
                continue;
            };
            there.insert((&reading.sheet, origin.row));
            let sheet = edits.sheets.entry(reading.sheet.clone()).or_default();
            sheet.header_row = reading.header_row;
            if let Some(sentences) = sentences.get(&row.key) {
                sheet.notes.insert(origin.row, sentences.join("\n"));
            }
            for column in Column::ALL {
                let text = &row[column].text;
                if before[column].text == *text {
                    continue;
                }
                let place = reading.columns[column.index()]
                    .map(|place| (origin.row, place))
                    .filter(|place| !reading.merged.contains(place));
                match place {
                    Some(place) => drop(sheet.cells.insert(place, text.clone())),
                    None => without_place.push((origin.row, column)),
                }
            }
        }
        // Of a sheet that was read and put away again, nothing is missing.
        let live = readings
            .iter()
            .filter(|reading| edits.sheets.contains_key(&reading.sheet));
        let origins: HashSet<(&str, u32)> = live
            .flat_map(|reading| &reading.rows)
            .filter_map(|row| row.origin.as_ref())
            .map(|origin| (&*origin.sheet, origin.row))
            .collect();
        let removed = origins.difference(&there).count();
        let mut not_kept = Vec::new();
        if !without_place.is_empty() {
            not_kept.push(NotKept::Cells(without_place));
        }
        if added > 0 {
            not_kept.push(NotKept::AddedRows(added));
        }
        if removed > 0 {
            not_kept.push(NotKept::RemovedRows(removed));
        }
        (edits, not_kept)
    }
}

/// What stands over the column of problems.
pub fn heading(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "Cần xem lại",
        Lang::En => "To be checked",
    }
}

fn sentences(problems: &[Problem], lang: Lang) -> HashMap<RowKey, Vec<String>> {
    let mut sentences: HashMap<RowKey, Vec<String>> = HashMap::new();
    for problem in problems {
        if let Some(row) = problem.row {
            let of_row = sentences.entry(row).or_default();
            of_row.push(problem.sentence(lang));
        }
    }
    sentences
}
