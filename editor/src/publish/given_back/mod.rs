//! The file that somebody brought, given back whole: with what was changed here in its cells, and a column that says
//! what is still wrong with each row.
//!
//! | module | is about |
//! | --- | --- |
//! | [`edits`] | which of its cells changed, and what is said of its rows |
//! | [`xlsx`], `xlsx_cell` | an Excel workbook: its own parts, of which only the changed cells are written anew |
//! | [`delimited`] | a text file: its own separator, order and columns |

pub mod delimited;
pub mod edits;
pub mod xlsx;
mod xlsx_cell;

pub use edits::{Edits, SheetColumns, SheetEdits};

use std::fmt;

/// A file to give back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenBack {
    /// Its bytes, of the same format.
    pub bytes: Vec<u8>,
    /// What of the file is not as it was.
    pub notes: Vec<NotKept>,
}

/// What of a file is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// A formula in a cell that was changed: its text stands there now.
    Formula,
    /// The encoding of a text file: it is UTF-8 now.
    Encoding,
}

/// Why a file cannot be given back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GiveBackError {
    /// A format that cannot be written: save it as .xlsx and bring that.
    Format,
    /// The file is not as it was when it was read.
    Damaged(String),
}

impl fmt::Display for GiveBackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Format => f.write_str(
                "expected .xlsx, .csv or .tsv, found another format; save the file as .xlsx in Excel and bring that",
            ),
            Self::Damaged(detail) => {
                write!(f, "expected the file that was read, found {detail}; bring it again")
            }
        }
    }
}

impl std::error::Error for GiveBackError {}

/// The file with the edits in it. `name` tells the format.
///
/// # Errors
/// When its format cannot be written, or it is not the file that was read.
pub fn give_back(name: &str, bytes: &[u8], edits: &Edits) -> Result<GivenBack, GiveBackError> {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension);
    match extension.unwrap_or_default().to_ascii_lowercase().as_str() {
        // The macros of an .xlsm are parts of it, which stay.
        "xlsx" | "xlsm" => xlsx::give_back(bytes, edits),
        "csv" | "tsv" | "txt" => delimited::give_back(bytes, edits),
        _ => Err(GiveBackError::Format),
    }
}
