//! Files that people bring, read as sheets of rows of cells.
//!
//! [`read`] finds out what the bytes are, whatever the file is called ([`sniff`]), and hands them to the reader
//! of the format. Every one gives a [`workbook::Workbook`]: texts untouched, dates as days, rows and columns
//! with the numbers that Excel shows, merged cells filled, hidden ones told. What is no table is a
//! [`error::SheetError`] that says what it is and what to do.

pub mod csv;
mod decode;
pub mod error;
pub mod limits;
pub(crate) mod serial;
pub mod sniff;
pub mod value;
pub mod workbook;

use error::SheetError;
use sniff::{FileKind, sniff};
use workbook::Workbook;

/// Reads a file. Its name is used for a sheet without one, never to tell what it is.
///
/// # Errors
/// [`SheetError`] where it is no table, or one too large.
pub fn read(name: &str, bytes: &[u8]) -> Result<Workbook, SheetError> {
    if bytes.len() > limits::MAX_FILE_BYTES {
        return Err(SheetError::TooLarge { bytes: bytes.len() });
    }
    match sniff(bytes) {
        FileKind::Text => csv::read(name, bytes),
        other => Err(SheetError::Other(other)),
    }
}
