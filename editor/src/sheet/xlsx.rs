//! Workbooks of Excel 2007 and later.

use super::error::SheetError;
use super::layout::{CellFacts, Position};
use super::limits::MAX_USED_CELLS;
use super::package::Package;
use super::serial::DateSystem;
use super::stored;
use super::value::Value;
use super::workbook::{FileNote, Sheet, Workbook};
use super::xlsx_layout::{self, SheetPart};
use calamine::{Data, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::collections::BTreeMap;
use std::io::Cursor;

/// Reads a workbook. Its cells are streamed, so that one far away costs nothing.
///
/// # Errors
/// [`SheetError`] where it is damaged, encrypted or too large.
pub(super) fn read(bytes: &[u8], mut package: Package) -> Result<Workbook, SheetError> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(error)?;
    let system = if book.has_1904_epoch() {
        DateSystem::From1904
    } else {
        DateSystem::From1900
    };
    let parts = xlsx_layout::sheet_parts(&mut package)?;
    let mut sheets = Vec::new();
    for metadata in book.sheets_metadata().to_vec() {
        if metadata.typ != SheetType::WorkSheet {
            continue;
        }
        let part = parts.iter().find(|part| part.name == metadata.name);
        let hidden = metadata.visible != SheetVisible::Visible;
        sheets.push(sheet(
            &mut book,
            &mut package,
            part,
            &metadata.name,
            hidden,
            system,
        )?);
    }
    Ok(Workbook {
        sheets,
        notes: package
            .has_macros()
            .then_some(FileNote::Macros)
            .into_iter()
            .collect(),
    })
}

fn sheet(
    book: &mut Xlsx<Cursor<&[u8]>>,
    package: &mut Package,
    part: Option<&SheetPart>,
    name: &str,
    hidden: bool,
    system: DateSystem,
) -> Result<Sheet, SheetError> {
    let xml = part
        .map(|part| package.part(&part.path))
        .transpose()?
        .flatten();
    let layout = xlsx_layout::layout(&xml.unwrap_or_default());
    let mut cells: BTreeMap<Position, Value> = BTreeMap::new();
    let mut reader = book.worksheet_cells_reader(name).map_err(error)?;
    let formats: Vec<Option<String>> = reader
        .styles()
        .iter()
        .map(|style| {
            style
                .number_format
                .as_ref()
                .map(|format| format.format_code.clone())
        })
        .collect();
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(error)? {
        let position = cell.get_position();
        let facts = CellFacts {
            formula: layout
                .facts
                .get(&position)
                .and_then(|facts| facts.formula.clone()),
            format: formats.get(style).cloned().flatten(),
        };
        let data = Data::from(cell.get_value().clone());
        if let Some(value) = stored::value(&data, Some(&facts), system) {
            cells.insert(position, value);
        }
        if cells.len() > MAX_USED_CELLS {
            return Err(SheetError::TooManyCells {
                sheet: name.to_owned(),
            });
        }
    }
    layout.sheet(name, hidden, cells)
}

fn error(error: XlsxError) -> SheetError {
    match error {
        XlsxError::Password => SheetError::Encrypted,
        other => SheetError::damaged("xlsx", other),
    }
}
