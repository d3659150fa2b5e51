//! What a library that reads cells does not tell: hidden rows and columns, merged cells, formulas, number formats.

use super::error::SheetError;
use super::limits::MAX_USED_CELLS;
use super::value::Value;
use super::workbook::{Fill, Sheet, SheetCell, SheetRow};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::RangeInclusive;

/// Row and column of a cell, both counted from 0.
pub(super) type Position = (u32, u32);

/// A rectangle of cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    /// Its first cell.
    pub(super) first: Position,
    /// Its last cell.
    pub(super) last: Position,
}

/// What is known of a cell beside its value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct CellFacts {
    /// Its formula, where it has one.
    pub(super) formula: Option<String>,
    /// The code of its number format, where that is known.
    pub(super) format: Option<String>,
}

/// What is known of a sheet beside its values.
#[derive(Clone, Debug, Default)]
pub(super) struct Layout {
    /// Hidden rows, counted from 0.
    pub(super) hidden_rows: Vec<RangeInclusive<u32>>,
    /// Hidden columns, counted from 0.
    pub(super) hidden_columns: BTreeSet<u32>,
    /// Merged cells.
    pub(super) merges: Vec<Area>,
    /// Cells with a formula or a known number format.
    pub(super) facts: HashMap<Position, CellFacts>,
}

impl Layout {
    /// The sheet of these cells.
    ///
    /// # Errors
    /// [`SheetError::TooManyCells`].
    pub(super) fn sheet(
        &self,
        name: &str,
        hidden: bool,
        mut cells: BTreeMap<Position, Value>,
    ) -> Result<Sheet, SheetError> {
        cells.retain(|_, value| !value.is_blank());
        let fills = self.fills(name, &cells)?;
        let mut rows: BTreeMap<u32, Vec<SheetCell>> = BTreeMap::new();
        let own = cells
            .into_iter()
            .map(|(position, value)| (position, value, Fill::Own));
        for ((row, column), value, fill) in own.chain(fills) {
            rows.entry(row).or_default().push(SheetCell {
                column,
                value,
                fill,
            });
        }
        let is_hidden = |row: u32| self.hidden_rows.iter().any(|rows| rows.contains(&row));
        let rows = rows.into_iter().map(|(row, mut cells)| {
            cells.sort_by_key(|cell| cell.column);
            SheetRow {
                number: row + 1,
                hidden: is_hidden(row),
                is_short: false,
                cells,
            }
        });
        Ok(Sheet {
            name: name.to_owned(),
            hidden,
            rows: rows.collect(),
            hidden_columns: self.hidden_columns.clone(),
        })
    }

    /// What merged cells cover, in rows that hold something and columns that are in use: a merge may reach to the
    /// end of the sheet.
    fn fills(
        &self,
        name: &str,
        cells: &BTreeMap<Position, Value>,
    ) -> Result<Vec<(Position, Value, Fill)>, SheetError> {
        let rows: BTreeSet<u32> = cells.keys().map(|(row, _)| *row).collect();
        let columns: BTreeSet<u32> = cells.keys().map(|(_, column)| *column).collect();
        let mut fills = BTreeMap::new();
        for merge in &self.merges {
            let Some(value) = cells.get(&merge.first) else {
                continue;
            };
            for row in rows.range(merge.first.0..=merge.last.0.max(merge.first.0)) {
                for column in columns.range(merge.first.1..=merge.last.1.max(merge.first.1)) {
                    let fill = if *column == merge.first.1 {
                        Fill::Down
                    } else {
                        Fill::Across
                    };
                    if !cells.contains_key(&(*row, *column)) {
                        fills.insert((*row, *column), (value.clone(), fill));
                    }
                }
            }
            if fills.len() > MAX_USED_CELLS {
                return Err(SheetError::TooManyCells {
                    sheet: name.to_owned(),
                });
            }
        }
        Ok(fills
            .into_iter()
            .map(|(position, (value, fill))| (position, value, fill))
            .collect())
    }
}
