//! Workbooks of Excel 2003 as XML (SpreadsheetML), which many programs write and name `.xls`.

use super::decode::decode;
use super::error::SheetError;
use super::layout::{Area, CellFacts, Layout, Position};
use super::limits::MAX_USED_CELLS;
use super::serial::DateSystem;
use super::stored;
use super::value::Value;
use super::workbook::Workbook;
use super::xml::{attribute, flag, number};
use calamine::Data;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;

/// Reads such a workbook.
///
/// # Errors
/// [`SheetError`] where it has no sheet, or one too large.
pub(super) fn read(bytes: &[u8]) -> Result<Workbook, SheetError> {
    let (text, _) = decode(bytes);
    let mut reader = Reader::from_str(&text);
    let mut scan = Scan::default();
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => scan.start(&element),
            Ok(Event::Empty(element)) => {
                scan.start(&element);
                scan.end(element.local_name().as_ref());
            }
            Ok(Event::End(element)) => scan.end(element.local_name().as_ref()),
            Ok(Event::Text(text)) => scan.text(&text.xml10_content()),
            Ok(Event::CData(text)) => scan.text(&text.xml10_content()),
            Ok(Event::GeneralRef(reference)) => scan.text(&referenced(&reference)),
            Ok(Event::Eof) => break,
            Err(error) => return Err(SheetError::damaged("xls (XML)", error)),
            Ok(_) => {}
        }
        if scan
            .sheets
            .last()
            .is_some_and(|sheet| sheet.cells.len() > MAX_USED_CELLS)
        {
            return Err(SheetError::TooManyCells {
                sheet: String::new(),
            });
        }
    }
    if scan.sheets.is_empty() {
        return Err(SheetError::NoTable);
    }
    let sheets = scan
        .sheets
        .into_iter()
        .map(|sheet| sheet.layout.sheet(&sheet.name, sheet.hidden, sheet.cells));
    Ok(Workbook {
        sheets: sheets.collect::<Result<_, _>>()?,
        notes: Vec::new(),
    })
}

#[derive(Default)]
struct ScannedSheet {
    name: String,
    hidden: bool,
    layout: Layout,
    cells: BTreeMap<Position, Value>,
}

#[derive(Default)]
struct Scan {
    sheets: Vec<ScannedSheet>,
    /// The next row, and the next cell in the row that is being read; both counted from 0.
    next_row: u32,
    next: Position,
    next_column: u32,
    data: Option<(String, String)>,
    facts: CellFacts,
    is_comment: bool,
    is_visibility: bool,
}

impl Scan {
    fn start(&mut self, element: &BytesStart) {
        match element.local_name().as_ref() {
            "Worksheet" => {
                self.sheets.push(ScannedSheet {
                    name: attribute(element, "Name").unwrap_or_default(),
                    ..ScannedSheet::default()
                });
                self.next_row = 0;
                self.next_column = 0;
            }
            "Column" => self.column(element),
            "Row" => {
                let row =
                    number(element, "Index").map_or(self.next_row, |index| index.saturating_sub(1));
                self.next = (row, 0);
                self.next_row = row
                    .saturating_add(1)
                    .saturating_add(number(element, "Span").unwrap_or(0));
                if flag(element, "Hidden")
                    && let Some(sheet) = self.sheets.last_mut()
                {
                    sheet.layout.hidden_rows.push(row..=row);
                }
            }
            "Cell" => self.cell(element),
            "Comment" => self.is_comment = true,
            "Visible" => self.is_visibility = true,
            "Data" if !self.is_comment => {
                self.data = Some((
                    attribute(element, "Type").unwrap_or_default(),
                    String::new(),
                ));
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "Comment" => self.is_comment = false,
            "Visible" => self.is_visibility = false,
            "Cell" => self.end_cell(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.is_visibility
            && text.contains("Hidden")
            && let Some(sheet) = self.sheets.last_mut()
        {
            sheet.hidden = true;
        }
        if let Some((_, data)) = self.data.as_mut().filter(|_| !self.is_comment) {
            data.push_str(text);
        }
    }

    fn column(&mut self, element: &BytesStart) {
        const MAX_COLUMN: u32 = 16_384;
        let first =
            number(element, "Index").map_or(self.next_column, |index| index.saturating_sub(1));
        self.next_column = first
            .saturating_add(1 + number(element, "Span").unwrap_or(0).min(MAX_COLUMN))
            .min(MAX_COLUMN);
        if flag(element, "Hidden")
            && let Some(sheet) = self.sheets.last_mut()
        {
            sheet.layout.hidden_columns.extend(first..self.next_column);
        }
    }

    fn cell(&mut self, element: &BytesStart) {
        if let Some(index) = number(element, "Index") {
            self.next.1 = index.saturating_sub(1);
        }
        let (across, down) = (
            number(element, "MergeAcross").unwrap_or(0),
            number(element, "MergeDown").unwrap_or(0),
        );
        if let Some(sheet) = self.sheets.last_mut().filter(|_| across > 0 || down > 0) {
            let last = (
                self.next.0.saturating_add(down),
                self.next.1.saturating_add(across),
            );
            sheet.layout.merges.push(Area {
                first: self.next,
                last,
            });
        }
        self.facts.formula =
            attribute(element, "Formula").map(|formula| formula.trim_start_matches('=').to_owned());
        self.data = None;
    }

    fn end_cell(&mut self) {
        let data = match self.data.take() {
            Some((kind, text)) => data_of(&kind, text),
            None => Data::Empty,
        };
        let value = stored::value(&data, Some(&self.facts), DateSystem::From1900);
        if let (Some(sheet), Some(value)) = (self.sheets.last_mut(), value) {
            sheet.cells.insert(self.next, value);
        }
        self.facts = CellFacts::default();
        // What a cell spans to the right is not written again.
        let merged = self
            .sheets
            .last()
            .and_then(|sheet| sheet.layout.merges.last());
        let last = merged
            .filter(|area| area.first == self.next)
            .map_or(self.next.1, |area| area.last.1);
        self.next.1 = last.saturating_add(1);
    }
}

fn data_of(kind: &str, text: String) -> Data {
    match kind {
        "Number" => text.trim().parse().map_or(Data::String(text), Data::Float),
        "DateTime" => Data::DateTimeIso(text),
        "Boolean" => Data::Bool(text.trim() == "1"),
        _ => Data::String(text),
    }
}

/// The character of `&amp;` or `&#10;`; the reference itself where it names none.
fn referenced(reference: &quick_xml::events::BytesRef) -> String {
    if let Ok(Some(c)) = reference.resolve_char_ref() {
        return c.to_string();
    }
    let name: &str = reference;
    quick_xml::escape::resolve_predefined_entity(name)
        .map_or_else(|| format!("&{name};"), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workbook_of_excel_2003_as_xml_is_read() {
        let xml = r#"<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
 <Worksheet ss:Name="Năm 2014"><Table><Column ss:Index="2" ss:Hidden="1"/>
  <Row ss:Index="3"><Cell><Data ss:Type="String">Năm</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">Tên &amp; nội dung&#10;khác</Data><Comment><Data>riêng</Data></Comment></Cell></Row>
  <Row ss:Hidden="1"><Cell ss:MergeDown="1"><Data ss:Type="DateTime">2014-04-21T00:00:00.000</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">5</Data></Cell></Row>
  <Row><Cell ss:Index="3" ss:Formula="=A1"/></Row>
 </Table></Worksheet></Workbook>"#;
        let sheet = read(xml.as_bytes()).unwrap().sheets.remove(0);
        let row = |number: u32| {
            [0, 2].map(|column| {
                sheet
                    .row(number)
                    .map(|row| row.text(column))
                    .unwrap_or_default()
            })
        };
        assert_eq!(row(3), ["Năm", "Tên & nội dung\nkhác"]);
        assert_eq!(row(4), ["21/04/2014", "5"]);
        assert_eq!(row(5), ["21/04/2014", ""]);
        assert!(sheet.rows[1].hidden && sheet.hidden_columns.contains(&1));
        assert!(matches!(
            sheet.rows[2].cells.last().map(|cell| &cell.value),
            Some(Value::Doubtful(_))
        ));
    }
}
