//! Which cells are selected, and how the keys move the selection.

use super::column::Column;
use super::row::RowKey;

/// A cell of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Spot {
    /// Its row.
    pub row: RowKey,
    /// Its column.
    pub column: Column,
}

/// The selected block: from the cell where it began to the one with the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Where it began.
    pub anchor: Spot,
    /// The cell with the focus.
    pub cursor: Spot,
}

/// A step of the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many rows down; negative up.
    Rows(isize),
    /// So many columns to the right; negative to the left.
    Columns(isize),
    /// So many cells on, from the last column to the next row.
    Cells(isize),
    /// To the first (`false`) or last (`true`) column.
    RowEnd(bool),
    /// To the first or last cell of all.
    TableEnd(bool),
}

impl Selection {
    /// One cell.
    pub fn of(spot: Spot) -> Self {
        Self {
            anchor: spot,
            cursor: spot,
        }
    }

    /// Its columns, from the left.
    pub fn columns(self) -> &'static [Column] {
        static ALL: [Column; 7] = Column::ALL;
        let (a, b) = (self.anchor.column.index(), self.cursor.column.index());
        &ALL[a.min(b)..=a.max(b)]
    }

    /// Its rows among those shown, from the top.
    pub fn rows(self, shown: &[RowKey]) -> &[RowKey] {
        let place = |key| shown.iter().position(|row| *row == key);
        match (place(self.anchor.row), place(self.cursor.row)) {
            (Some(a), Some(b)) => &shown[a.min(b)..=a.max(b)],
            (None, Some(b)) => &shown[b..=b],
            (_, None) => &[],
        }
    }
}

/// The cell that a step leads to among the rows shown; `None` where there is none further on.
pub fn step(from: Spot, step: Step, shown: &[RowKey]) -> Option<Spot> {
    let row = shown.iter().position(|row| *row == from.row)?;
    let (last_row, last_column) = (shown.len() - 1, Column::ALL.len() - 1);
    let column = from.column.index();
    let (to_row, to_column) = match step {
        Step::Rows(by) => (row.saturating_add_signed(by).min(last_row), column),
        Step::Columns(by) => (row, column.saturating_add_signed(by).min(last_column)),
        Step::Cells(by) => {
            let cell = (row * Column::ALL.len() + column).checked_add_signed(by)?;
            let (row, column) = (cell / Column::ALL.len(), cell % Column::ALL.len());
            if row > last_row {
                return None;
            }
            (row, column)
        }
        Step::RowEnd(last) => (row, if last { last_column } else { 0 }),
        Step::TableEnd(last) => {
            if last {
                (last_row, last_column)
            } else {
                (0, 0)
            }
        }
    };
    Some(Spot {
        row: shown[to_row],
        column: Column::ALL[to_column],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHOWN: [RowKey; 3] = [RowKey(5), RowKey(2), RowKey(9)];

    fn spot(row: u64, column: Column) -> Spot {
        Spot {
            row: RowKey(row),
            column,
        }
    }

    #[test]
    fn steps_follow_the_rows_shown_and_end_at_the_edge() {
        use Column::{Kind, Source, Title, When};
        for (from, by, to) in [
            (spot(2, Title), Step::Rows(1), Some(spot(9, Title))),
            (spot(2, Title), Step::Rows(7), Some(spot(9, Title))),
            (spot(2, Title), Step::Rows(-7), Some(spot(5, Title))),
            (spot(2, When), Step::Columns(-1), Some(spot(2, When))),
            (spot(2, Source), Step::Cells(1), Some(spot(9, When))),
            (spot(2, When), Step::Cells(-1), Some(spot(5, Source))),
            (spot(9, Source), Step::Cells(1), None),
            (spot(5, When), Step::Cells(-1), None),
            (spot(2, Kind), Step::RowEnd(true), Some(spot(2, Source))),
            (spot(2, Kind), Step::TableEnd(false), Some(spot(5, When))),
            (spot(7, Kind), Step::Rows(1), None),
        ] {
            assert_eq!(step(from, by, &SHOWN), to, "{from:?} {by:?}");
        }
    }

    #[test]
    fn a_block_reaches_from_its_beginning_to_the_cursor_in_either_direction() {
        let selection = Selection {
            anchor: spot(9, Column::Kind),
            cursor: spot(2, Column::Title),
        };
        assert_eq!(selection.rows(&SHOWN), [RowKey(2), RowKey(9)]);
        assert_eq!(
            selection.columns(),
            [Column::Title, Column::Partners, Column::Kind]
        );
        assert_eq!(selection.rows(&[RowKey(2)]), [RowKey(2)], "filtered away");
        assert!(selection.rows(&[RowKey(5)]).is_empty());
    }
}
