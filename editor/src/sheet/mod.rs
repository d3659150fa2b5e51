//! Files that people bring, read as sheets of rows of cells.
//!
//! [`read`] finds out what the bytes are, whatever the file is called ([`sniff`]), and hands them to the reader
//! of the format. Every one gives a [`workbook::Workbook`]: texts untouched, dates as days, rows and columns
//! with the numbers that Excel shows, merged cells filled, hidden ones told. What is no table is a
//! [`error::SheetError`] that says what it is and what to do.
//!
//! | format | read by | what calamine does not tell |
//! | --- | --- | --- |
//! | `.xlsx`, `.xlsm` | `xlsx`, after `package` has bounded the parts | `xlsx_layout` |
//! | `.ods` | `ods` | `ods_layout` |
//! | `.xls` | `xls` | `xls_records` |
//! | HTML, pasted or named `.xls` | [`html`] | |
//! | Excel 2003 as XML | `spreadsheet_ml` | |
//! | `.csv`, `.tsv`, pasted text | [`csv`] | |
//!
//! `stored` makes values as people see them of what the libraries give, `layout` fills merged cells.

pub mod csv;
mod decode;
pub mod error;
pub mod html;
mod layout;
pub mod limits;
mod number_format;
mod ods;
mod ods_layout;
mod package;
pub(crate) mod serial;
pub mod sniff;
mod spreadsheet_ml;
mod stored;
pub mod value;
pub mod workbook;
mod xls;
mod xls_records;
mod xlsx;
mod xlsx_layout;
mod xml;

pub use csv::paste_text;
use error::SheetError;
pub use html::paste_html;
use package::{Package, PackageKind};
use sniff::{FileKind, sniff};
use workbook::Workbook;

/// The sheets of an Excel workbook, and the parts of its package that hold them.
///
/// # Errors
/// [`SheetError`] where it is no package.
pub(crate) fn xlsx_sheet_parts(bytes: &[u8]) -> Result<Vec<(String, String)>, SheetError> {
    let parts = xlsx_layout::sheet_parts(&mut Package::open(bytes)?)?;
    Ok(parts
        .into_iter()
        .map(|part| (part.name, part.path))
        .collect())
}

/// Reads a file. Its name is used for a sheet without one, never to tell what it is.
///
/// # Errors
/// [`SheetError`] where it is no table, or one too large.
pub fn read(name: &str, bytes: &[u8]) -> Result<Workbook, SheetError> {
    if bytes.len() > limits::MAX_FILE_BYTES {
        return Err(SheetError::TooLarge { bytes: bytes.len() });
    }
    match sniff(bytes) {
        FileKind::Zip => {
            let mut package = Package::open(bytes)?;
            match package.kind() {
                PackageKind::Xlsx => xlsx::read(bytes, package),
                PackageKind::Ods => ods::read(bytes, package),
                PackageKind::Other(kind) => Err(SheetError::Other(kind)),
            }
        }
        FileKind::Compound => xls::read(bytes),
        FileKind::Html => html::read(name, bytes),
        FileKind::SpreadsheetMl => spreadsheet_ml::read(bytes),
        FileKind::Text => csv::read(name, bytes),
        other => Err(SheetError::Other(other)),
    }
}
