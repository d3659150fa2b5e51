//! What belongs together lights up together: a cell of the matrix and the activities it counts, whichever
//! of the two the pointer or the focus is on.

use crate::model::activity::Activity;
use crate::model::partner::PartnerIndex;

/// A cell of the matrix: a partner (`None`: no partner) in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The row.
    pub partner: Option<PartnerIndex>,
    /// The column.
    pub year: u16,
}

impl Cell {
    /// Whether it counts an activity whose card (or line) is in the section of `year`.
    fn counts(self, activity: &Activity, year: u16) -> bool {
        let of_partner = match self.partner {
            Some(partner) => activity.partners.contains(&partner),
            None => activity.partners.is_empty(),
        };
        of_partner && self.year == year
    }
}

/// What the pointer or the focus is on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Highlight {
    /// Nothing that belongs to anything else.
    #[default]
    Nothing,
    /// A cell of the matrix.
    Cell(Cell),
    /// An activity, by its index, in the section of a year.
    Activity(usize, u16),
}

impl Highlight {
    /// Whether an activity in the section of `year` belongs to the cell that is pointed at.
    pub fn includes_activity(self, activity: &Activity, year: u16) -> bool {
        matches!(self, Self::Cell(cell) if cell.counts(activity, year))
    }

    /// Whether a cell counts the activity that is pointed at.
    pub fn includes_cell(self, cell: Cell, activities: &[Activity]) -> bool {
        match self {
            Self::Activity(index, year) => {
                (activities.get(index)).is_some_and(|activity| cell.counts(activity, year))
            }
            _ => false,
        }
    }
}
