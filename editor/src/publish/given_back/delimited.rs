//! A text file of cells: its separator, its order and its columns stay; its encoding becomes UTF-8 with a mark, which
//! Excel needs.

use super::edits::Edits;
use super::{GiveBackError, GivenBack, NotKept};
use crate::sheet::csv::records;
use csv::{Terminator, WriterBuilder};

/// The file with the edits in it.
///
/// # Errors
/// When it is not the file that was read.
pub fn give_back(bytes: &[u8], edits: &Edits) -> Result<GivenBack, GiveBackError> {
    let damaged = |error: csv::Error| GiveBackError::Damaged(error.to_string());
    let file = records(bytes).map_err(|error| GiveBackError::Damaged(error.to_string()))?;
    let line_end = if file.ends_in_crlf {
        Terminator::CRLF
    } else {
        Terminator::Any(b'\n')
    };
    let sheet = edits.sheets.values().next().cloned().unwrap_or_default();
    let width = file
        .rows
        .iter()
        .map(|(_, fields)| fields.len())
        .max()
        .unwrap_or(0);
    let before = format!("\u{feff}{}", file.preamble.trim_start_matches('\u{feff}'));
    let mut writer = WriterBuilder::new()
        .flexible(true)
        .delimiter(file.separator)
        .terminator(line_end)
        .from_writer(before.into_bytes());
    for (line, mut fields) in file.rows {
        for ((_, column), text) in sheet.cells.range((line, 0)..=(line, u32::MAX)) {
            let column = usize::try_from(*column).unwrap_or(0);
            if fields.len() <= column {
                fields.resize(column + 1, String::new());
            }
            fields[column].clone_from(text);
        }
        let heading = (line == sheet.header_row).then_some(&edits.heading);
        if let Some(note) = sheet.notes.get(&line).or(heading) {
            fields.resize(width.max(fields.len()), String::new());
            fields.push(note.clone());
        }
        writer.write_record(&fields).map_err(damaged)?;
    }
    let bytes = writer
        .into_inner()
        .map_err(|error| GiveBackError::Damaged(error.to_string()))?;
    let notes = Vec::from_iter(file.is_old.then_some(NotKept::Encoding));
    Ok(GivenBack { bytes, notes })
}
