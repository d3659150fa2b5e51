//! The file that somebody brought, given back whole: with what was changed here in its cells, and a column that says
//! what is still wrong with each row.
//!
//! | module | is about |
//! | --- | --- |
//! | [`brought`] | the file as it was brought, with the rows that were read from it |
//! | [`edits`] | which of its cells changed, and what is said of its rows |
//! | [`xlsx`], `xlsx_cell` | an Excel workbook: its own parts, of which only the changed cells are written anew |
//! | [`delimited`] | a text file: its own separator, order and columns |
//! | [`not_kept`] | what is not in the file that is given back |

pub mod brought;
pub mod delimited;
pub mod edits;
pub mod not_kept;
pub mod xlsx;
mod xlsx_cell;

pub use brought::{Brought, Reading};
pub use edits::{Edits, SheetEdits};
pub use not_kept::NotKept;

use khuyen_hoc_timeline::i18n::lang::Lang;
use std::fmt;

/// A file to give back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenBack {
    /// Its bytes, of the same format.
    pub bytes: Vec<u8>,
    /// What of the file is not as it was.
    pub notes: Vec<NotKept>,
}

/// Why a file cannot be given back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GiveBackError {
    /// A format that cannot be written: save it as .xlsx and bring that.
    Format,
    /// The file is not as it was when it was read.
    Damaged(String),
}

impl GiveBackError {
    /// What is wrong and what to do, in words.
    pub fn sentence(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Format, Lang::Vi) => {
                "Chỉ ghi lại được vào tệp .xlsx, .csv hoặc .tsv. Hãy mở tệp bằng Excel, lưu \
                                         thành .xlsx rồi đưa tệp ấy vào."
                    .to_owned()
            }
            (Self::Format, Lang::En) => {
                "Only files of the kinds .xlsx, .csv and .tsv can be written. Open yours in \
                                         Excel, save it as .xlsx and bring that."
                    .to_owned()
            }
            (Self::Damaged(detail), Lang::Vi) => {
                format!("Không ghi lại được vào tệp ({detail}). Hãy đưa tệp vào lần nữa.")
            }
            (Self::Damaged(detail), Lang::En) => {
                format!("The file could not be written again ({detail}). Bring it once more.")
            }
        }
    }
}

impl fmt::Display for GiveBackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence(Lang::En))
    }
}

impl std::error::Error for GiveBackError {}

/// How a file of that name is written again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Workbook,
    Delimited,
}

impl Format {
    fn of(name: &str) -> Option<Self> {
        let extension = name.rsplit_once('.').map(|(_, extension)| extension);
        match extension.unwrap_or_default().to_ascii_lowercase().as_str() {
            // The macros of an .xlsm are parts of it, which stay.
            "xlsx" | "xlsm" => Some(Self::Workbook),
            "csv" | "tsv" | "txt" => Some(Self::Delimited),
            _ => None,
        }
    }
}

/// Whether a file of that name can be given back.
pub fn can_give_back(name: &str) -> bool {
    Format::of(name).is_some()
}

/// The file with the edits in it. `name` tells the format.
///
/// # Errors
/// When its format cannot be written, or it is not the file that was read.
pub fn give_back(name: &str, bytes: &[u8], edits: &Edits) -> Result<GivenBack, GiveBackError> {
    match Format::of(name) {
        Some(Format::Workbook) => xlsx::give_back(bytes, edits),
        Some(Format::Delimited) => delimited::give_back(bytes, edits),
        None => Err(GiveBackError::Format),
    }
}
