//! What could not be decided when a cell was read from a file: it is asked, never guessed.

use serde::{Deserialize, Serialize};
/// A question about a cell that was read from a file. It ends when the cell is edited or a reading is taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    /// Why it is asked.
    pub reason: DoubtReason,
    /// What the cell held in the file, as people see it there.
    pub found: String,
    /// What may be meant, as texts for the cell, the likeliest first; empty where nobody can know.
    pub readings: Vec<String>,
}

/// Why a cell is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DoubtReason {
    /// Day and month may be either: `5/9/2014`, in a file where months seem to come first.
    DayOrMonth,
    /// A day before March 1900 as a number, which programs count differently.
    BeforeMarch1900,
    /// A date among numbers: the number's format has letters in it that look like a date's.
    NumberFormat,
    /// A formula whose result the file does not hold.
    FormulaWithoutValue,
    /// An error of the spreadsheet, such as `#N/A`.
    ErrorCell,
    /// Nothing stands in the cell, but the rows above are of a time that may be meant here too.
    FromAbove,
    /// Many dates of the present year: typed without a year, a spreadsheet adds the present one.
    PresentYear,
    /// The row has fewer fields than its header, so that the field is missing.
    MissingField,
}
