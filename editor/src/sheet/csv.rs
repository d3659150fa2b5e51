//! Text files with separated fields, and what is pasted as text.

use super::decode::decode;
use super::error::SheetError;
use super::limits::MAX_USED_CELLS;
use super::value::Value;
use super::workbook::{Fill, Sheet, SheetCell, SheetRow, Workbook};
use ::csv::{Position, ReaderBuilder};

/// Reads a text file: which encoding and which separator it has is found out.
///
/// # Errors
/// [`SheetError`] where it holds no text, or too much.
pub fn read(name: &str, bytes: &[u8]) -> Result<Workbook, SheetError> {
    let (text, note) = decode(bytes);
    let (separator, body) = separator_of(&text);
    let sheet = parse(name, &text, body, separator)?;
    Ok(Workbook {
        sheets: vec![sheet],
        notes: note.into_iter().collect(),
    })
}

/// A text file as it stands, for one that is given back.
pub(crate) struct Records {
    /// What parts the fields.
    pub(crate) separator: u8,
    /// What stands before the first record: a line that names the separator.
    pub(crate) preamble: String,
    /// Whether lines end as on Windows.
    pub(crate) ends_in_crlf: bool,
    /// Whether its bytes are not UTF-8.
    pub(crate) is_old: bool,
    /// The fields of each record, with the line it begins in, from 1.
    pub(crate) records: Vec<(u32, Vec<String>)>,
}

/// Reads the fields of a text file without making anything of them.
///
/// # Errors
/// [`SheetError`] where the parser does not understand it.
pub(crate) fn records(bytes: &[u8]) -> Result<Records, SheetError> {
    let (text, note) = decode(bytes);
    let (separator, body) = separator_of(&text);
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(&text.as_bytes()[body..]);
    let mut lines = Lines::new(&text);
    let mut records = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| SheetError::damaged("csv", error))?;
        let start = record.position().map_or(0, Position::byte);
        let number = lines.at(body + usize::try_from(start).unwrap_or(0));
        records.push((number, record.iter().map(ToOwned::to_owned).collect()));
    }
    Ok(Records {
        separator,
        preamble: text[..body].to_owned(),
        ends_in_crlf: text.contains("\r\n"),
        is_old: note.is_some(),
        records,
    })
}

/// Reads cells that were copied in a spreadsheet as text: tabs between fields.
///
/// # Errors
/// [`SheetError`] where there is no text, or too much.
pub fn paste_text(name: &str, text: &str) -> Result<Sheet, SheetError> {
    let separator = if text.contains('\t') {
        b'\t'
    } else {
        separator_of(text).0
    };
    parse(name, text, 0, separator)
}

fn parse(name: &str, text: &str, body: usize, separator: u8) -> Result<Sheet, SheetError> {
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(&text.as_bytes()[body..]);
    let mut lines = Lines::new(text);
    let mut rows = Vec::new();
    let mut widths = Vec::new();
    let mut used = 0;
    for record in reader.records() {
        // Any bytes are fields to this parser, and ours are text.
        let record = record.map_err(|error| SheetError::damaged("csv", error))?;
        let start = record.position().map_or(0, Position::byte);
        let number = lines.at(body + usize::try_from(start).unwrap_or(0));
        let cells: Vec<SheetCell> = record.iter().zip(0..).filter_map(cell).collect();
        used += cells.len();
        if used > MAX_USED_CELLS {
            return Err(SheetError::TooManyCells {
                sheet: name.to_owned(),
            });
        }
        if !cells.is_empty() {
            widths.push(record.len());
            rows.push(SheetRow {
                number,
                cells,
                ..SheetRow::default()
            });
        }
    }
    if rows.is_empty() {
        return Err(SheetError::Empty);
    }
    let usual = commonest(&widths);
    for (row, width) in rows.iter_mut().zip(&widths) {
        row.is_short = *width < usual;
    }
    Ok(Sheet {
        name: name.to_owned(),
        rows,
        ..Sheet::default()
    })
}

fn cell((text, column): (&str, u32)) -> Option<SheetCell> {
    let value = Value::Text(text.to_owned());
    (!value.is_blank()).then_some(SheetCell {
        column,
        value,
        fill: Fill::Own,
    })
}

/// The number of fields that most lines have; of several, the smallest.
fn commonest(widths: &[usize]) -> usize {
    let count = |width: usize| widths.iter().filter(|other| **other == width).count();
    let mut distinct = widths.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    // `max_by_key` keeps the last of equals.
    let by_count = distinct.into_iter().rev().max_by_key(|width| count(*width));
    by_count.unwrap_or(0)
}

/// The separator, and where the fields begin: Excel writes the separator into a first line `sep=;`.
fn separator_of(text: &str) -> (u8, usize) {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let first_line = text[start..].lines().next().unwrap_or_default();
    if let Some(&[separator]) = first_line.strip_prefix("sep=").map(str::as_bytes) {
        return (separator, start + first_line.len());
    }
    let candidates = [b'\t', b';', b',', b'|'];
    let best = candidates.into_iter().max_by_key(|candidate| {
        let per_line = counts_per_line(text, *candidate);
        // Lines with the commonest number of separators, then that number, then the order of the list.
        let usual = commonest(
            &per_line
                .iter()
                .copied()
                .filter(|count| *count > 0)
                .collect::<Vec<_>>(),
        );
        let agreeing = per_line
            .iter()
            .filter(|count| **count == usual && usual > 0)
            .count();
        let order = candidates.iter().rev().position(|one| one == candidate);
        (agreeing, usual, order)
    });
    (best.unwrap_or(b','), start)
}

/// How often a separator occurs in each of the first lines, outside quotation marks.
fn counts_per_line(text: &str, separator: u8) -> Vec<usize> {
    const SAMPLE_LINES: usize = 100;
    let mut counts = vec![0];
    let (mut is_quoted, mut at_start) = (false, true);
    for byte in text.bytes() {
        match byte {
            b'"' if is_quoted || at_start => is_quoted = !is_quoted,
            b'\n' if !is_quoted => counts.push(0),
            _ if byte == separator && !is_quoted => {
                if let Some(count) = counts.last_mut() {
                    *count += 1;
                }
            }
            _ => {}
        }
        at_start = byte == separator || byte == b'\n' || (is_quoted && byte == b'"');
        if counts.len() > SAMPLE_LINES {
            break;
        }
    }
    counts
}

/// Numbers of lines, as an editor counts them: `\r\n`, `\n` and `\r` each end one. The parser's own number is
/// one too small after `\r\n`, and stays 1 where `\r` alone ends a line.
struct Lines<'a> {
    bytes: &'a [u8],
    offset: usize,
    number: u32,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            bytes: text.as_bytes(),
            offset: 0,
            number: 1,
        }
    }

    /// The line of the record that the parser says begins at `offset`, which may be the end of the line before
    /// it, or blank lines. Offsets must not go back.
    fn at(&mut self, offset: usize) -> u32 {
        while let Some(byte) = self.bytes.get(self.offset) {
            let is_end = matches!(byte, b'\n' | b'\r');
            if self.offset >= offset && !is_end {
                break;
            }
            let is_first_of_two = *byte == b'\r' && self.bytes.get(self.offset + 1) == Some(&b'\n');
            if is_end && !is_first_of_two {
                self.number += 1;
            }
            self.offset += 1;
        }
        self.number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(sheet: &Sheet) -> Vec<(u32, Vec<String>)> {
        let texts = |row: &SheetRow| row.cells.iter().map(|cell| cell.value.text()).collect();
        sheet
            .rows
            .iter()
            .map(|row| (row.number, texts(row)))
            .collect()
    }

    fn parsed(text: &str) -> Sheet {
        read("a.csv", text.as_bytes()).unwrap().sheets.remove(0)
    }

    #[test]
    fn the_separator_is_found_out() {
        for separator in [",", ";", "\t", "|"] {
            let text = [
                "Năm,Tên",
                "2014,\"Gặp mặt, trao quà; liên hoan\"",
                "2015,Tọa đàm",
            ]
            .map(|line| line.replacen(',', separator, 1))
            .join("\n");
            let rows = texts(&parsed(&text));
            assert_eq!(
                rows[1].1,
                ["2014", "Gặp mặt, trao quà; liên hoan"],
                "{separator}"
            );
        }
        assert_eq!(
            texts(&parsed("sep=|\na|b;c;d"))[0],
            (2, vec!["a".to_owned(), "b;c;d".to_owned()])
        );
    }

    #[test]
    fn commas_of_a_sentence_do_not_outvote_the_separator() {
        let text =
            "Năm;Tên\n2014;Gặp mặt, trao quà, liên hoan\n2015;Thơ, nhạc, họa, kịch\n2016;Sơ kết\n";
        assert_eq!(texts(&parsed(text))[2].1, ["2015", "Thơ, nhạc, họa, kịch"]);
    }

    #[test]
    fn lines_are_counted_as_an_editor_counts_them() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a,b", "", "c,\"d", "e\"", "f,g"].join(end);
            let numbers: Vec<u32> = parsed(&text).rows.iter().map(|row| row.number).collect();
            assert_eq!(numbers, [1, 3, 5], "{end:?}");
        }
    }

    #[test]
    fn a_line_with_fewer_fields_is_told() {
        let sheet = parsed("a,b,c\n1,2,3\n1,2\n1,,3\n");
        let short: Vec<bool> = sheet.rows.iter().map(|row| row.is_short).collect();
        assert_eq!(short, [false, false, true, false]);
    }

    #[test]
    fn a_file_without_a_word_is_told() {
        assert_eq!(read("a.csv", b"").err(), Some(SheetError::Empty));
        assert_eq!(
            read("a.csv", b"\xef\xbb\xbf;;\r\n ; \r\n").err(),
            Some(SheetError::Empty)
        );
    }
}
