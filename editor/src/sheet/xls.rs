//! Workbooks of Excel 97 to 2003.

use super::error::SheetError;
use super::layout::{Area, Position};
use super::limits::MAX_AREA_CELLS;
use super::ods::offset;
use super::serial::DateSystem;
use super::sniff::FileKind;
use super::stored;
use super::value::Value;
use super::workbook::{FileNote, Workbook};
use super::xls_records;
use calamine::{Reader, SheetType, SheetVisible, Xls, XlsError};
use cfb::CompoundFile;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// Reads a compound file: a workbook, or what else it is.
///
/// # Errors
/// [`SheetError`] where it is no workbook, damaged, encrypted or too large.
pub(super) fn read(bytes: &[u8]) -> Result<Workbook, SheetError> {
    let mut compound = CompoundFile::open(Cursor::new(bytes))
        .map_err(|error| SheetError::damaged("xls", error))?;
    for (stream, error) in [
        ("/EncryptedPackage", SheetError::Encrypted),
        ("/WordDocument", SheetError::Other(FileKind::Word)),
        (
            "/PowerPoint Document",
            SheetError::Other(FileKind::Presentation),
        ),
    ] {
        if compound.exists(stream) {
            return Err(error);
        }
    }
    let name = ["/Workbook", "/Book"]
        .into_iter()
        .find(|name| compound.is_stream(name));
    let Some(name) = name else {
        return Err(SheetError::Other(FileKind::Compound));
    };
    let mut stream = Vec::new();
    let opened = compound
        .open_stream(name)
        .and_then(|mut part| part.read_to_end(&mut stream));
    opened.map_err(|error| SheetError::damaged("xls", error))?;
    let has_macros = compound.exists("/_VBA_PROJECT_CUR");
    let mut workbook = sheets(bytes, &stream)?;
    workbook
        .notes
        .extend(has_macros.then_some(FileNote::Macros));
    Ok(workbook)
}

fn sheets(bytes: &[u8], stream: &[u8]) -> Result<Workbook, SheetError> {
    // The library trusts the file: what would make it ask for too much memory is refused before.
    let records = xls_records::read(stream)?;
    for sheet in &records.sheets {
        let (rows, columns) = sheet.area();
        if u64::from(rows) * u64::from(columns) > MAX_AREA_CELLS {
            return Err(SheetError::AreaTooLarge {
                sheet: sheet.name.clone(),
                rows,
                columns,
            });
        }
    }
    let mut book = Xls::new(Cursor::new(bytes)).map_err(error)?;
    let system = if book.has_1904_epoch() {
        DateSystem::From1904
    } else {
        DateSystem::From1900
    };
    let mut sheets = Vec::new();
    for (index, metadata) in book.sheets_metadata().to_vec().into_iter().enumerate() {
        if metadata.typ != SheetType::WorkSheet {
            continue;
        }
        let name = metadata.name.as_str();
        let mut layout = records
            .sheets
            .get(index)
            .map(|sheet| sheet.layout.clone())
            .unwrap_or_default();
        let merges = book.merge_cells_by_sheet_name(name).unwrap_or_default();
        layout.merges = merges
            .into_iter()
            .map(|merge| Area {
                first: merge.start,
                last: merge.end,
            })
            .collect();
        let formulas = book.worksheet_formula(name).map_err(error)?;
        let start = formulas.start().unwrap_or((0, 0));
        for (row, column, formula) in formulas.used_cells() {
            if let Some(position) = offset(start, row, column) {
                layout.facts.entry(position).or_default().formula = Some(formula.clone());
            }
        }
        let range = book.worksheet_range(name).map_err(error)?;
        let start = range.start().unwrap_or((0, 0));
        let mut cells: BTreeMap<Position, Value> = BTreeMap::new();
        for (row, column, data) in range.used_cells() {
            let position = offset(start, row, column);
            let value = position
                .and_then(|position| stored::value(data, layout.facts.get(&position), system));
            cells.extend(position.zip(value));
        }
        sheets.push(layout.sheet(name, metadata.visible != SheetVisible::Visible, cells)?);
    }
    Ok(Workbook {
        sheets,
        notes: Vec::new(),
    })
}

fn error(error: XlsError) -> SheetError {
    match error {
        XlsError::Password => SheetError::Encrypted,
        other => SheetError::damaged("xls", other),
    }
}
