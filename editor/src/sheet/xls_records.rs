//! The records of an Excel 97 workbook for what calamine does not tell: hidden rows and columns, number formats;
//! and for what it trusts: where sheets begin, how far their cells are apart.
//!
//! Source of the numbers: [MS-XLS], 2.3 (records) and 2.4 (their fields).

use super::error::SheetError;
use super::layout::{Layout, Position};
use std::collections::HashMap;

const BOF: u16 = 0x0809;
const EOF: u16 = 0x000a;
const BOUND_SHEET: u16 = 0x0085;
const FILE_PASS: u16 = 0x002f;
const FORMAT: u16 = 0x041e;
const XF: u16 = 0x00e0;
const DIMENSIONS: u16 = 0x0200;
const ROW: u16 = 0x0208;
const COL_INFO: u16 = 0x007d;
/// Records of cells that hold something: NUMBER, LABEL, BOOLERR, RK, LABELSST, RSTRING, FORMULA, MULRK.
const CELLS: [u16; 8] = [
    0x0203, 0x0204, 0x0205, 0x027e, 0x00fd, 0x00d6, 0x0006, 0x00bd,
];

/// The fewest bytes of records that the library reads without looking at their length.
const SHORTEST: [(u16, usize); 17] = [
    (BOF, 2),
    (BOUND_SHEET, 8),
    (FILE_PASS, 2),
    (FORMAT, 5),
    (XF, 4),
    (DIMENSIONS, 10),
    (0x0042, 2),
    (0x0022, 2),
    (0x0018, 14),
    (0x0017, 2),
    (0x0203, 14),
    (0x0204, 8),
    (0x0205, 8),
    (0x027e, 10),
    (0x00fd, 10),
    (0x00bd, 6),
    (0x00e5, 2),
];

/// What the records tell.
#[derive(Default)]
pub(super) struct Records {
    /// The sheets, charts and macro sheets too, in the order of the workbook.
    pub(super) sheets: Vec<SheetRecords>,
}

/// What the records of a sheet tell.
#[derive(Default)]
pub(super) struct SheetRecords {
    /// Its name, as well as it can be read here: for a sentence.
    pub(super) name: String,
    /// Hidden rows and columns, number formats.
    pub(super) layout: Layout,
    first: Option<Position>,
    last: Position,
}

impl SheetRecords {
    /// Rows and columns from the first cell that holds something to the last.
    pub(super) fn area(&self) -> (u32, u32) {
        let Some((row, column)) = self.first else {
            return (0, 0);
        };
        (self.last.0 - row + 1, self.last.1 - column + 1)
    }
}

/// Goes through the records of the workbook and of each sheet.
///
/// # Errors
/// [`SheetError`] where it is encrypted, or a record says what cannot be.
pub(super) fn read(stream: &[u8]) -> Result<Records, SheetError> {
    let mut formats: HashMap<u16, String> = HashMap::new();
    let mut cell_formats: Vec<u16> = Vec::new();
    let mut starts: Vec<(usize, String)> = Vec::new();
    for (kind, data) in records(stream, 0) {
        check_length(kind, data)?;
        match kind {
            FILE_PASS if word(data, 0) != Some(0) => return Err(SheetError::Encrypted),
            FORMAT => formats.extend(word(data, 0).map(|id| (id, short_text(data, 2)))),
            XF => cell_formats.push(word(data, 2).unwrap_or(0)),
            BOUND_SHEET => starts.extend(bound_sheet(data)),
            EOF => break,
            _ => {}
        }
    }
    let format_of = |cell_format: u16| {
        let id = cell_formats.get(usize::from(cell_format))?;
        formats
            .get(id)
            .cloned()
            .or_else(|| builtin(*id).map(str::to_owned))
    };
    let mut sheets = Vec::new();
    for (start, name) in starts {
        if start >= stream.len() {
            return Err(SheetError::damaged("xls", "a sheet begins behind the end"));
        }
        sheets.push(sheet(stream, start, name, &format_of)?);
    }
    Ok(Records { sheets })
}

fn sheet(
    stream: &[u8],
    start: usize,
    name: String,
    format_of: &impl Fn(u16) -> Option<String>,
) -> Result<SheetRecords, SheetError> {
    let mut sheet = SheetRecords {
        name,
        ..SheetRecords::default()
    };
    let mut depth = 0;
    for (kind, data) in records(stream, start) {
        check_length(kind, data)?;
        match kind {
            BOF => depth += 1,
            EOF if depth <= 1 => break,
            EOF => depth -= 1,
            // Charts in the sheet have records of their own.
            _ if depth > 1 => {}
            DIMENSIONS => check_dimensions(data)?,
            ROW if word(data, 12).is_some_and(|flags| flags & 0x20 != 0) => {
                let row = u32::from(word(data, 0).unwrap_or(0));
                sheet.layout.hidden_rows.push(row..=row);
            }
            COL_INFO if word(data, 8).is_some_and(|flags| flags & 1 != 0) => {
                let (first, last) = (word(data, 0).unwrap_or(0), word(data, 2).unwrap_or(0));
                sheet
                    .layout
                    .hidden_columns
                    .extend(u32::from(first)..=u32::from(last.min(255)));
            }
            _ if CELLS.contains(&kind) => {
                let (Some(row), Some(column)) = (word(data, 0), word(data, 2)) else {
                    continue;
                };
                let position = (u32::from(row), u32::from(column));
                let last_column = if kind == 0x00bd {
                    data.len().checked_sub(2).and_then(|end| word(data, end))
                } else {
                    None
                };
                sheet.add(position, u32::from(last_column.unwrap_or(column)));
                if let Some(format) = word(data, 4)
                    .and_then(format_of)
                    .filter(|format| format != "General")
                {
                    sheet.layout.facts.entry(position).or_default().format = Some(format);
                }
            }
            _ => {}
        }
    }
    Ok(sheet)
}

impl SheetRecords {
    fn add(&mut self, position: Position, last_column: u32) {
        let first = self.first.unwrap_or(position);
        self.first = Some((first.0.min(position.0), first.1.min(position.1)));
        self.last = (
            self.last.0.max(position.0),
            self.last.1.max(position.1).max(last_column),
        );
    }
}

fn check_length(kind: u16, data: &[u8]) -> Result<(), SheetError> {
    let shortest = SHORTEST
        .iter()
        .find(|(record, _)| *record == kind)
        .map_or(0, |(_, length)| *length);
    // Merged cells are counted, eight bytes each.
    let merged = if kind == 0x00e5 {
        usize::from(word(data, 0).unwrap_or(0)) * 8
    } else {
        0
    };
    // The formula of a defined name stands at the end, with its length before.
    let defined = if kind == 0x0018 {
        usize::from(word(data, 4).unwrap_or(0))
    } else {
        0
    };
    let columns_turn_back =
        kind == 0x00bd && word(data, 2) > data.len().checked_sub(2).and_then(|end| word(data, end));
    if data.len() < shortest + merged + defined || columns_turn_back {
        return Err(SheetError::damaged(
            "xls",
            format!("record {kind:04x} contradicts itself"),
        ));
    }
    Ok(())
}

/// The library reserves room for the whole area that a sheet says it has.
fn check_dimensions(data: &[u8]) -> Result<(), SheetError> {
    let long = |at: usize| {
        data.get(at..at + 4)
            .map(|bytes| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
    };
    let (first, last, first_column, last_column) = match data.len() {
        10 => (
            word(data, 0).map(u32::from),
            word(data, 2).map(u32::from),
            word(data, 4),
            word(data, 6),
        ),
        _ => (long(0), long(4), word(data, 8), word(data, 10)),
    };
    let is_sound = first <= last.map(|last| last.max(first.unwrap_or(0)))
        && last <= Some(65_536)
        && first <= last;
    let are_columns_sound = first_column <= last_column && last_column <= Some(256);
    if is_sound && are_columns_sound {
        Ok(())
    } else {
        Err(SheetError::damaged(
            "xls",
            "a sheet has an area that cannot be",
        ))
    }
}

/// The records from an offset on; they end where the bytes do.
fn records(stream: &[u8], start: usize) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = stream.get(start..).unwrap_or_default();
    std::iter::from_fn(move || {
        let kind = word(rest, 0)?;
        let length = usize::from(word(rest, 2)?);
        let data = rest.get(4..4 + length)?;
        rest = rest.get(4 + length..)?;
        Some((kind, data))
    })
}

fn bound_sheet(data: &[u8]) -> Option<(usize, String)> {
    let start = data.get(..4)?;
    let start = u32::from_le_bytes([start[0], start[1], start[2], start[3]]);
    let count = usize::from(*data.get(6)?);
    let is_wide = data.get(7)? & 1 != 0;
    Some((
        usize::try_from(start).ok()?,
        text(data.get(8..)?, count, is_wide),
    ))
}

/// A text with its length in two bytes and its width in one.
fn short_text(data: &[u8], at: usize) -> String {
    let (Some(count), Some(flags)) = (word(data, at), data.get(at + 2)) else {
        return String::new();
    };
    text(
        data.get(at + 3..).unwrap_or_default(),
        usize::from(count),
        flags & 1 != 0,
    )
}

fn text(data: &[u8], count: usize, is_wide: bool) -> String {
    if is_wide {
        let units = data
            .chunks_exact(2)
            .take(count)
            .map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
        char::decode_utf16(units)
            .map(|c| c.unwrap_or('\u{fffd}'))
            .collect()
    } else {
        data.iter()
            .take(count)
            .map(|byte| char::from(*byte))
            .collect()
    }
}

fn word(data: &[u8], at: usize) -> Option<u16> {
    let bytes = data.get(at..at + 2)?;
    Some(u16::from_le_bytes([bytes[0], bytes[1]]))
}

/// The formats that every workbook has and none writes; dates and percent, since others show a number.
fn builtin(id: u16) -> Option<&'static str> {
    Some(match id {
        9 => "0%",
        10 => "0.00%",
        14..=17 | 27..=31 | 36 | 50..=58 => "dd/mm/yyyy",
        18..=21 | 32..=35 | 45..=47 => "h:mm",
        22 => "dd/mm/yyyy h:mm",
        _ => return None,
    })
}
