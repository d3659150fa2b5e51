//! Spreadsheets of OpenDocument, as LibreOffice writes them.

use super::error::SheetError;
use super::layout::Position;
use super::limits::MAX_AREA_CELLS;
use super::ods_layout;
use super::package::Package;
use super::serial::DateSystem;
use super::stored;
use super::value::Value;
use super::workbook::{FileNote, Workbook};
use calamine::{Data, Ods, OdsError, Reader, SheetVisible};
use std::collections::BTreeMap;
use std::io::Cursor;

/// Reads a spreadsheet. The area of each sheet is bounded before the library makes a rectangle of it.
///
/// # Errors
/// [`SheetError`] where it is damaged, encrypted or too large.
pub(super) fn read(bytes: &[u8], mut package: Package) -> Result<Workbook, SheetError> {
    let content = package.part("content.xml")?.unwrap_or_default();
    let layouts = ods_layout::layouts(&content);
    for sheet in &layouts {
        let (rows, columns) = sheet.used;
        if u64::from(rows) * u64::from(columns) > MAX_AREA_CELLS {
            return Err(SheetError::AreaTooLarge {
                sheet: sheet.name.clone(),
                rows,
                columns,
            });
        }
    }
    let mut book = Ods::new(Cursor::new(bytes)).map_err(error)?;
    let mut sheets = Vec::new();
    for metadata in book.sheets_metadata().to_vec() {
        let name = metadata.name.as_str();
        let layout = layouts.iter().find(|layout| layout.name == name);
        let layout = layout
            .map(|layout| layout.layout.clone())
            .unwrap_or_default();
        let range = book.worksheet_range(name).map_err(error)?;
        let (first_row, first_column) = range.start().unwrap_or((0, 0));
        let mut cells: BTreeMap<Position, Value> = BTreeMap::new();
        for (row, column, data) in range.used_cells() {
            let Some(position) = offset((first_row, first_column), row, column) else {
                continue;
            };
            if let Some(value) =
                stored::value(data, layout.facts.get(&position), DateSystem::From1900)
            {
                cells.insert(position, value);
            }
        }
        // A formula without a value is an empty cell to the library.
        for (position, facts) in &layout.facts {
            if facts.formula.is_some() && !cells.contains_key(position) {
                cells.extend(
                    stored::value(&Data::Empty, Some(facts), DateSystem::From1900)
                        .map(|value| (*position, value)),
                );
            }
        }
        sheets.push(layout.sheet(name, metadata.visible != SheetVisible::Visible, cells)?);
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

/// The position of a cell of a range that begins elsewhere than at A1.
pub(super) fn offset(start: Position, row: usize, column: usize) -> Option<Position> {
    let row = start.0.checked_add(u32::try_from(row).ok()?)?;
    Some((row, start.1.checked_add(u32::try_from(column).ok()?)?))
}

fn error(error: OdsError) -> SheetError {
    match error {
        OdsError::Password => SheetError::Encrypted,
        other => SheetError::damaged("ods", other),
    }
}
