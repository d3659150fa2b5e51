//! Tables of HTML: what is copied in Excel or Word, and pages that programs name `.xls`.

use super::decode::decode;
use super::error::SheetError;
use super::layout::{Area, Layout, Position};
use super::limits::MAX_USED_CELLS;
use super::value::Value;
use super::workbook::{Sheet, Workbook};
use html5gum::emitters::default::{DefaultEmitter, StartTag};
use html5gum::{Token, Tokenizer};
use std::collections::{BTreeMap, HashSet};

/// Reads a page, each of its tables as a sheet.
///
/// # Errors
/// [`SheetError::NoTable`] where it has none.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Workbook, SheetError> {
    let (text, note) = decode(bytes);
    let mut workbook = paste_html(name, &text)?;
    workbook.notes.extend(note);
    Ok(workbook)
}

/// Reads what was copied in a spreadsheet or a word processor, each table as a sheet.
///
/// # Errors
/// [`SheetError::NoTable`] where there is no table in it: the text form of the clipboard is to be read then.
pub fn paste_html(name: &str, html: &str) -> Result<Workbook, SheetError> {
    let mut tables = Tables::default();
    for token in tokens(html) {
        match token {
            Token::StartTag(tag) => tables.start(&tag),
            Token::EndTag(tag) => tables.end(&tag.name),
            Token::String(text) => tables.text(&String::from_utf8_lossy(&text)),
            _ => {}
        }
        if tables.is_too_large() {
            return Err(SheetError::TooManyCells {
                sheet: name.to_owned(),
            });
        }
    }
    tables.end(b"table");
    let tables: Vec<Table> = tables
        .done
        .into_iter()
        .filter(|table| !table.cells.is_empty())
        .collect();
    if tables.is_empty() {
        return Err(SheetError::NoTable);
    }
    let name_of = |index: usize| {
        if index == 0 {
            name.to_owned()
        } else {
            format!("{name} ({})", index + 1)
        }
    };
    let sheets = tables
        .into_iter()
        .enumerate()
        .map(|(index, table)| table.sheet(&name_of(index)));
    Ok(Workbook {
        sheets: sheets.collect::<Result<_, _>>()?,
        notes: Vec::new(),
    })
}

fn tokens(html: &str) -> impl Iterator<Item = Token> {
    let mut emitter = DefaultEmitter::default();
    // What stands in a script or a style is no markup.
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(html, emitter).flatten()
}

/// A table that was read.
#[derive(Default)]
struct Table {
    cells: BTreeMap<Position, Value>,
    layout: Layout,
    /// Positions that a cell above or to the left covers.
    covered: HashSet<Position>,
    /// How many rows have begun.
    rows: u32,
    next_column: u32,
}

impl Table {
    fn sheet(self, name: &str) -> Result<Sheet, SheetError> {
        self.layout.sheet(name, false, self.cells)
    }
}

/// The tables of a page, as its tokens come.
#[derive(Default)]
struct Tables {
    done: Vec<Table>,
    table: Option<Table>,
    /// How many tables are open: one in a cell is a text of that cell.
    depth: u32,
    cell: Option<Cell>,
    /// Inside of an element whose text is not read.
    is_hidden: bool,
}

/// The cell that is being read.
struct Cell {
    text: String,
    rows: u32,
    columns: u32,
}

impl Tables {
    fn start(&mut self, tag: &StartTag<()>) {
        match tag.name.as_slice() {
            b"script" | b"style" | b"title" => self.is_hidden = true,
            b"table" => {
                self.depth += 1;
                if self.depth == 1 {
                    self.table = Some(Table::default());
                }
            }
            b"tr" if self.depth == 1 => {
                self.end_cell();
                self.start_row(tag);
            }
            b"td" | b"th" if self.depth == 1 => {
                self.end_cell();
                self.cell = Some(Cell {
                    text: String::new(),
                    rows: span(tag, b"rowspan"),
                    columns: span(tag, b"colspan"),
                });
            }
            b"br" | b"p" | b"div" | b"li" | b"tr" => self.break_line(),
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        match name {
            b"script" | b"style" | b"title" => self.is_hidden = false,
            b"table" => {
                if self.depth <= 1 {
                    self.end_cell();
                    self.done.extend(self.table.take());
                }
                self.depth = self.depth.saturating_sub(1);
            }
            b"td" | b"th" | b"tr" if self.depth == 1 => self.end_cell(),
            _ => {}
        }
    }

    fn start_row(&mut self, tag: &StartTag<()>) {
        let Some(table) = &mut self.table else {
            return;
        };
        let row = table.begin_row();
        let style = tag
            .attributes
            .get(b"style".as_slice())
            .map(|value| String::from_utf8_lossy(&value.value).replace(' ', ""));
        if style.is_some_and(|style| style.to_lowercase().contains("display:none")) {
            table.layout.hidden_rows.push(row..=row);
        }
    }

    fn text(&mut self, text: &str) {
        if self.is_hidden {
            return;
        }
        if let Some(cell) = &mut self.cell {
            // Line ends and tabs of the source are blanks; no-break spaces are not.
            for c in text.chars() {
                let is_source_blank = matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}');
                let follows_blank = cell.text.is_empty() || cell.text.ends_with([' ', '\n']);
                if !is_source_blank {
                    cell.text.push(c);
                } else if !follows_blank {
                    cell.text.push(' ');
                }
            }
        }
    }

    fn break_line(&mut self) {
        if let Some(cell) = self
            .cell
            .as_mut()
            .filter(|cell| !cell.text.is_empty() && !cell.text.ends_with('\n'))
        {
            cell.text.push('\n');
        }
    }

    fn end_cell(&mut self) {
        if let (Some(cell), Some(table)) = (self.cell.take(), &mut self.table) {
            table.add(&cell);
        }
    }

    fn is_too_large(&self) -> bool {
        self.table
            .as_ref()
            .is_some_and(|table| table.cells.len() + table.covered.len() > MAX_USED_CELLS)
    }
}

impl Table {
    /// Begins the next row, which counts even without cells, and gives its place.
    fn begin_row(&mut self) -> u32 {
        self.next_column = 0;
        self.rows += 1;
        self.rows - 1
    }

    fn add(&mut self, cell: &Cell) {
        // A cell before any row begins the first one.
        self.rows = self.rows.max(1);
        let row = self.rows - 1;
        let mut column = self.next_column;
        while self.covered.contains(&(row, column)) {
            column += 1;
        }
        let last = (row + cell.rows - 1, column + cell.columns - 1);
        if cell.rows > 1 || cell.columns > 1 {
            self.layout.merges.push(Area {
                first: (row, column),
                last,
            });
            for covered in row..=last.0 {
                self.covered
                    .extend((column..=last.1).map(|column| (covered, column)));
            }
        }
        self.next_column = last.1 + 1;
        let value = Value::Text(cell.text.trim_end_matches([' ', '\n']).to_owned());
        if !value.is_blank() {
            self.cells.insert((row, column), value);
        }
    }
}

/// The rows or columns of a cell; browsers bound them too.
fn span(tag: &StartTag<()>, name: &[u8]) -> u32 {
    const MAX_SPAN: u32 = 1000;
    let value = tag
        .attributes
        .get(name)
        .map(|value| String::from_utf8_lossy(&value.value).into_owned());
    value
        .and_then(|value| value.trim().parse().ok())
        .unwrap_or(1)
        .clamp(1, MAX_SPAN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::workbook::Fill;

    fn first(html: &str) -> Sheet {
        paste_html("Bảng dán", html).unwrap().sheets.remove(0)
    }

    fn texts(sheet: &Sheet) -> Vec<Vec<String>> {
        let texts = |cells: &[crate::sheet::workbook::SheetCell]| {
            cells.iter().map(|cell| cell.value.text()).collect()
        };
        sheet.rows.iter().map(|row| texts(&row.cells)).collect()
    }

    #[test]
    fn cells_copied_in_excel_are_read() {
        let html = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><style><!--td {mso-number-format:General}--></style></head>\
            <body><!--StartFragment--><table><col width=64>\r\n <tr height=20>\r\n  <td class=xl65>N&#259;m</td>\r\n  <td>T&ecirc;n\r\n  ho&#7841;t &#273;&#7897;ng</td></tr>\
            <tr style='display:none'><td align=right x:num>2014</td><td>Hội A<br style='mso-data-placement:same-cell'>Hội B</td></tr></table></body></html>";
        let sheet = first(html);
        assert_eq!(
            texts(&sheet),
            [["Năm", "Tên hoạt động"], ["2014", "Hội A\nHội B"]]
        );
        assert!(sheet.rows[1].hidden);
    }

    #[test]
    fn a_table_of_word_has_paragraphs_in_its_cells() {
        let html = "<table><tbody><tr><td><p class=MsoNormal><b>2014</b></p></td><td><p>Hội Luật gia,</p><p>Đoàn</p></td></tr></tbody></table>";
        assert_eq!(texts(&first(html)), [["2014", "Hội Luật gia,\nĐoàn"]]);
    }

    #[test]
    fn spans_are_merged_cells_and_unclosed_cells_end_at_the_next() {
        let sheet =
            first("<table><tr><td rowspan=2>2014<td>A<tr><td>B<tr><td colspan=2>Tổng</table>");
        assert_eq!(
            texts(&sheet),
            [["2014", "A"], ["2014", "B"], ["Tổng", "Tổng"]]
        );
        let fills = |row: usize| {
            sheet.rows[row]
                .cells
                .iter()
                .map(|cell| cell.fill)
                .collect::<Vec<_>>()
        };
        assert_eq!(fills(1), [Fill::Down, Fill::Own]);
        assert_eq!(fills(2), [Fill::Own, Fill::Across]);
    }

    #[test]
    fn a_table_in_a_cell_is_its_text_and_two_tables_are_two_sheets() {
        let book = paste_html("a", "<table><tr><td>x<table><tr><td>y</td></tr></table></td></tr></table><table><tr><td>z</table>").unwrap();
        let names: Vec<&str> = book
            .sheets
            .iter()
            .map(|sheet| sheet.name.as_str())
            .collect();
        assert_eq!(names, ["a", "a (2)"]);
        assert_eq!(texts(&book.sheets[0]), [["x\ny"]]);
    }

    #[test]
    fn a_text_without_a_table_is_told() {
        assert_eq!(
            paste_html("a", "<p>Năm 2014</p>").err(),
            Some(SheetError::NoTable)
        );
        assert_eq!(
            paste_html("a", "<table></table>").err(),
            Some(SheetError::NoTable)
        );
    }

    #[test]
    fn spans_do_not_ask_for_more_memory_than_there_is() {
        let row = "<tr><td rowspan=1000000 colspan=1000000>x</td></tr>";
        let html = format!("<table>{}</table>", row.repeat(2));
        assert!(matches!(
            paste_html("a", &html),
            Err(SheetError::TooManyCells { .. })
        ));
    }
}
