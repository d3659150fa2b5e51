//! An Excel workbook: every part of it stays as it is, but for the changed cells and the column of problems. Formats,
//! formulas elsewhere, pictures, other sheets and macros are kept.

use super::edits::{Edits, SheetEdits};
use super::xlsx_cell::{cell, column_of, prefix_of};
use super::{GiveBackError, GivenBack, NotKept};
use crate::sheet::xlsx_sheet_parts;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, Writer};
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What Excel computes in which order. It refers to cells with formulas, and is made anew where it is missing.
const CALC_CHAIN: &str = "calcChain.xml";

/// The workbook with the edits in it.
///
/// # Errors
/// When it is not the workbook that was read.
pub fn give_back(bytes: &[u8], edits: &Edits) -> Result<GivenBack, GiveBackError> {
    let damaged = |error: &dyn std::fmt::Display| GiveBackError::Damaged(error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let mut changed: BTreeMap<String, String> = BTreeMap::new();
    let mut notes = Vec::new();
    for (name, path) in xlsx_sheet_parts(bytes).map_err(|error| damaged(&error))? {
        let Some(sheet) = edits.sheets.get(&name) else {
            continue;
        };
        let xml = part(&mut archive, &path).map_err(|error| damaged(&error))?;
        let rewritten = Rewriter::new(&xml, sheet, &edits.heading)
            .rewrite()
            .map_err(|error| damaged(&error))?;
        if rewritten.has_lost_formula && !notes.contains(&NotKept::Formula) {
            notes.push(NotKept::Formula);
        }
        changed.insert(path, rewritten.xml);
    }
    if notes.contains(&NotKept::Formula) {
        for name in ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"] {
            if let Ok(xml) = part(&mut archive, name) {
                changed.insert(name.to_owned(), without_calc_chain(&xml));
            }
        }
    }
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let file = archive
            .by_index_raw(index)
            .map_err(|error| damaged(&error))?;
        let name = file
            .name()
            .map(std::borrow::Cow::into_owned)
            .unwrap_or_default();
        if notes.contains(&NotKept::Formula) && name.ends_with(CALC_CHAIN) {
            continue;
        }
        match changed
            .iter()
            .find(|(path, _)| path.eq_ignore_ascii_case(&name))
        {
            None => writer
                .raw_copy_file(file)
                .map_err(|error| damaged(&error))?,
            Some((_, xml)) => {
                writer
                    .start_file(name, SimpleFileOptions::default())
                    .map_err(|error| damaged(&error))?;
                writer
                    .write_all(xml.as_bytes())
                    .map_err(|error| damaged(&error))?;
            }
        }
    }
    let bytes = writer.finish().map_err(|error| damaged(&error))?;
    Ok(GivenBack {
        bytes: bytes.into_inner(),
        notes,
    })
}

fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, path: &str) -> std::io::Result<String> {
    let names = archive.file_names().filter_map(Result::ok);
    let mut names = names.map(std::borrow::Cow::into_owned);
    let same = names.find(|name| name.eq_ignore_ascii_case(path));
    drop(names);
    let mut text = String::new();
    archive
        .by_name(same.as_deref().unwrap_or(path))?
        .read_to_string(&mut text)?;
    Ok(text)
}

/// The XML without the elements that name the order of computing.
fn without_calc_chain(xml: &str) -> String {
    let mut rest = xml;
    let mut kept = String::with_capacity(xml.len());
    while let Some(place) = rest.find(CALC_CHAIN) {
        let start = rest[..place].rfind('<').unwrap_or(0);
        let end = rest[place..]
            .find('>')
            .map_or(rest.len(), |end| place + end + 1);
        kept.push_str(&rest[..start]);
        rest = &rest[end..];
    }
    kept + rest
}

/// A sheet with the edits in it.
struct Rewritten {
    xml: String,
    has_lost_formula: bool,
}

/// Copies the XML of a sheet, cell by cell.
struct Rewriter<'a> {
    reader: Reader<&'a [u8]>,
    writer: Writer<Vec<u8>>,
    edits: &'a SheetEdits,
    heading: &'a str,
    problem_column: u32,
    /// The row that is being copied, from 1, and what is still to be written into it.
    row: u32,
    pending: BTreeMap<u32, String>,
    /// The next column, from 0.
    column: u32,
    has_lost_formula: bool,
}

impl<'a> Rewriter<'a> {
    fn new(xml: &'a str, edits: &'a SheetEdits, heading: &'a str) -> Self {
        Self {
            reader: Reader::from_str(xml),
            writer: Writer::new(Vec::with_capacity(xml.len())),
            edits,
            heading,
            problem_column: columns_in(xml),
            row: 0,
            pending: BTreeMap::new(),
            column: 0,
            has_lost_formula: false,
        }
    }

    fn rewrite(mut self) -> Result<Rewritten, quick_xml::Error> {
        loop {
            let event = self.reader.read_event()?;
            match event {
                Event::Eof => break,
                // The area in use, which is another now; it need not be told.
                Event::Empty(element) if element.local_name().as_ref() == "dimension" => {}
                Event::Start(element) if element.local_name().as_ref() == "row" => {
                    self.begin_row(&element);
                    self.writer
                        .write_event(Event::Start(without_spans(&element)))?;
                }
                Event::Empty(element) if element.local_name().as_ref() == "row" => {
                    self.begin_row(&element);
                    self.writer
                        .write_event(Event::Start(without_spans(&element)))?;
                    self.write_pending(prefix_of(&element), u32::MAX);
                    self.writer.write_event(Event::End(element.to_end()))?;
                }
                Event::End(element) if element.local_name().as_ref() == "row" => {
                    let name = element.name().as_ref().to_owned();
                    let prefix = name.strip_suffix("row").unwrap_or_default();
                    self.write_pending(prefix, u32::MAX);
                    self.writer.write_event(Event::End(element))?;
                }
                Event::Start(element) if element.local_name().as_ref() == "c" => {
                    self.copy_cell(element, false)?;
                }
                Event::Empty(element) if element.local_name().as_ref() == "c" => {
                    self.copy_cell(element, true)?;
                }
                other => self.writer.write_event(other)?,
            }
        }
        let xml = String::from_utf8_lossy(&self.writer.into_inner()).into_owned();
        Ok(Rewritten {
            xml,
            has_lost_formula: self.has_lost_formula,
        })
    }

    fn begin_row(&mut self, element: &BytesStart) {
        let number = attribute(element, "r").and_then(|text| text.parse().ok());
        self.row = number.unwrap_or(self.row + 1);
        self.column = 0;
        let row = self.row;
        let of_row = self.edits.cells.range((row, 0)..=(row, u32::MAX));
        self.pending = of_row
            .map(|((_, column), text)| (*column, text.clone()))
            .collect();
        let note = self.edits.notes.get(&row).map(String::as_str);
        let heading = (row == self.edits.header_row).then_some(self.heading);
        if let Some(text) = note.or(heading) {
            self.pending.insert(self.problem_column, text.to_owned());
        }
    }

    /// Writes the cells to be added before a column.
    fn write_pending(&mut self, prefix: &str, before: u32) {
        while let Some(entry) = self
            .pending
            .first_entry()
            .filter(|entry| *entry.key() < before)
        {
            let (column, text) = entry.remove_entry();
            self.write_cell(prefix, column, &text, None);
        }
    }

    fn write_cell(&mut self, prefix: &str, column: u32, text: &str, style: Option<&str>) {
        let xml = cell(prefix, column, self.row, text, style);
        self.writer.get_mut().extend_from_slice(xml.as_bytes());
    }

    /// Copies a cell, or writes it anew where it changed.
    fn copy_cell(
        &mut self,
        element: BytesStart<'a>,
        is_empty: bool,
    ) -> Result<(), quick_xml::Error> {
        let column = attribute(&element, "r").and_then(|name| column_of(&name));
        let column = column.unwrap_or(self.column);
        self.column = column + 1;
        let prefix = prefix_of(&element).to_owned();
        self.write_pending(&prefix, column);
        let Some(text) = self.pending.remove(&column) else {
            let event = if is_empty {
                Event::Empty(element)
            } else {
                Event::Start(element)
            };
            self.writer.write_event(event)?;
            return Ok(());
        };
        if !is_empty {
            self.skip_cell()?;
        }
        let style = attribute(&element, "s");
        self.write_cell(&prefix, column, &text, style.as_deref());
        Ok(())
    }

    /// Skips what a cell held.
    fn skip_cell(&mut self) -> Result<(), quick_xml::Error> {
        loop {
            match self.reader.read_event()? {
                Event::Start(inner) | Event::Empty(inner) => {
                    self.has_lost_formula |= inner.local_name().as_ref() == "f";
                }
                Event::End(end) if end.local_name().as_ref() == "c" => return Ok(()),
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }
}

/// How many columns a sheet has: the column of problems comes behind them.
fn columns_in(xml: &str) -> u32 {
    let mut reader = Reader::from_str(xml);
    let mut columns = 0;
    let mut next = 0;
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Eof => break,
            Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                "row" => next = 0,
                "c" => {
                    let column = attribute(&element, "r").and_then(|name| column_of(&name));
                    next = column.unwrap_or(next) + 1;
                    columns = columns.max(next);
                }
                _ => {}
            },
            _ => {}
        }
    }
    columns
}

/// A row without the hint which columns it uses, which is another now.
fn without_spans(element: &BytesStart) -> BytesStart<'static> {
    let mut copy = BytesStart::new(element.name().as_ref().to_owned());
    let mut attributes = element.attributes();
    let attributes = attributes.with_checks(false).filter_map(Result::ok);
    copy.extend_attributes(attributes.filter(|one| one.key.as_ref() != "spans"));
    copy.into_owned()
}

fn attribute(element: &BytesStart, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let mut attributes = attributes.with_checks(false).filter_map(Result::ok);
    let found = attributes.find(|one| one.key.as_ref() == name)?;
    Some(found.value.as_ref().to_owned())
}
