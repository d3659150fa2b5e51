//! The file that somebody brought, given back whole.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use editor::check::check;
use editor::columns::matching::matching;
use editor::edition::Edition;
use editor::intake::{Context, rows};
use editor::publish::given_back::{
    Brought, Edits, GivenBack, NotKept, Reading, SheetEdits, give_back,
};
use editor::sheet::read;
use editor::table::column::Column;
use editor::table::content::Content;
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::{Cursor, Read as _};
use std::path::Path;
use std::sync::Arc;
use zip::ZipArchive;

fn sheet(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sheets/files");
    std::fs::read(folder.join(name)).unwrap()
}

/// Edits of one sheet: cells by row and column, and what is said of rows.
fn edits(name: &str, header_row: u32, cells: &[(u32, u32, &str)], notes: &[(u32, &str)]) -> Edits {
    let cells = cells
        .iter()
        .map(|(row, column, text)| ((*row, *column), (*text).to_owned()));
    let notes = notes.iter().map(|(row, text)| (*row, (*text).to_owned()));
    let sheet = SheetEdits {
        cells: cells.collect(),
        notes: notes.collect(),
        header_row,
    };
    Edits {
        sheets: BTreeMap::from([(name.to_owned(), sheet)]),
        heading: "Cần xem lại".to_owned(),
    }
}

/// What the cells of a file hold, by sheet, row and column.
fn cells(name: &str, bytes: &[u8]) -> HashMap<(String, u32, u32), String> {
    let mut cells = HashMap::new();
    for sheet in read(name, bytes).unwrap().sheets {
        for row in &sheet.rows {
            for cell in &row.cells {
                let place = (sheet.name.clone(), row.number, cell.column);
                cells.insert(place, format!("{:?}", cell.value));
            }
        }
    }
    cells
}

fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        parts.insert(part.name().unwrap().into_owned(), content);
    }
    parts
}

#[test]
fn a_workbook_keeps_all_but_the_cells_that_changed() {
    for (name, sheet_name, header, column) in [
        ("openpyxl-layout.xlsx", "Năm 2015", 6, 4),
        ("rust-cells.xlsx", "", 1, 1),
        ("strict.xlsx", "Chặt", 1, 1),
        ("lo-types.xlsx", "Hoạt động", 1, 1),
        ("lo-mojibake.xlsx", "", 1, 1),
    ] {
        let brought = sheet(name);
        let first = read(name, &brought).unwrap().sheets[0].name.clone();
        let sheet_name = if sheet_name.is_empty() {
            &first
        } else {
            sheet_name
        };
        let row = header + 1;
        let edits = edits(
            sheet_name,
            header,
            &[(row, column, "Đổi <mới> & “khác”")],
            &[(row, "Thiếu tên.\nThiếu ngày.")],
        );
        let given = give_back(name, &brought, &edits).unwrap();
        let (before, after) = (cells(name, &brought), cells(name, &given.bytes));
        let columns = before
            .keys()
            .filter(|(sheet, ..)| sheet == sheet_name)
            .map(|(.., column)| *column);
        let problems = columns.max().unwrap() + 1;
        let changed = (sheet_name.to_owned(), row, column);
        assert!(
            after[&changed].contains("Đổi <mới> & “khác”"),
            "{name}: {after:?}"
        );
        let told = after.iter().find(|((sheet, row, column), text)| {
            sheet == sheet_name
                && *row == header
                && *column >= problems
                && text.contains("Cần xem lại")
        });
        let ((_, _, column), _) = told.unwrap_or_else(|| panic!("{name}: {after:?}"));
        assert!(
            after[&(sheet_name.to_owned(), row, *column)].contains("Thiếu ngày."),
            "{name}"
        );
        for (place, value) in &before {
            if *place != changed {
                assert_eq!(after.get(place), Some(value), "{name} {place:?}");
            }
        }
        let (before, after) = (parts(&brought), parts(&given.bytes));
        let differing: Vec<_> = before
            .keys()
            .filter(|part| before[*part] != after[*part])
            .collect();
        assert_eq!(differing.len(), 1, "{name}: {differing:?}");
        assert_eq!(given.notes, []);
    }
}

#[test]
fn a_formula_that_was_overwritten_is_told() {
    let brought = sheet("openpyxl-formulas.xlsx");
    let name = read("x.xlsx", &brought).unwrap().sheets[0].name.clone();
    let edits = edits(&name, 1, &[(2, 0, "19/05/2016")], &[]);
    let given = give_back("x.xlsx", &brought, &edits).unwrap();
    assert_eq!(given.notes, [NotKept::Formula]);
    assert!(cells("x.xlsx", &given.bytes)[&(name, 2, 0)].contains("19/05/2016"));
}

#[test]
fn a_text_file_keeps_its_separator_and_its_columns() {
    let brought = sheet("python-crlf.csv");
    let name = read("python-crlf.csv", &brought).unwrap().sheets[0]
        .name
        .clone();
    let edits = edits(&name, 1, &[(4, 0, "05/09/2014")], &[(8, "Thiếu ô.")]);
    let given = give_back("python-crlf.csv", &brought, &edits).unwrap();
    let text = String::from_utf8(given.bytes).unwrap();
    assert!(text.starts_with('\u{feff}'), "{text:?}");
    assert!(
        text.lines().next().unwrap().ends_with(";Cần xem lại"),
        "{text:?}"
    );
    assert!(text.contains("\r\n05/09/2014;"), "{text:?}");
    assert!(text.contains("Thiếu ô."), "{text:?}");
    assert!(text.contains("2015;"), "{text:?}");
}

#[test]
fn what_cannot_be_written_says_what_to_do() {
    let error = give_back("x.xls", &sheet("lo-types.xls"), &edits("x", 1, &[], &[])).unwrap_err();
    assert!(error.to_string().contains(".xlsx"), "{error}");
}

/// A file taken into a table.
struct Taken {
    brought: Brought,
    content: Content,
}

impl Taken {
    fn new(name: &str, bytes: &[u8]) -> Self {
        let workbook = read(name, bytes).unwrap();
        let sheet = &workbook.sheets[0];
        let matching = matching(sheet, &[]);
        let known = Context {
            partners: &[],
            present_year: 2026,
        };
        let mut content = Content::default();
        content.append(rows(sheet, &matching, known).rows);
        let reading = Reading::new(sheet, &matching, content.rows().to_vec());
        let brought = Brought {
            name: name.to_owned(),
            bytes: Arc::from(bytes),
            readings: vec![reading],
        };
        Self { brought, content }
    }

    fn edit(&mut self, row: usize, column: Column, text: &str) {
        let key = self.content.rows()[row].key;
        self.content.edit(&[(key, column, text.to_owned())]);
    }

    fn given_back(&self) -> GivenBack {
        let rows = self.content.rows();
        let today = CivilDate::new(2026, Some(11), Some(28)).unwrap();
        let problems = check(rows, &Edition::default(), today);
        self.brought.give_back(rows, &problems, Lang::Vi).unwrap()
    }
}

const LIST: &str = "Danh sách;;;\nThời gian;Tên hoạt động;Đơn vị;Ghi riêng\n17/8/2018;Hội nghị;Hội Luật gia;a\n\
    hôm qua;Hội thảo;;b\nTổng cộng;2;;\n";

#[test]
fn changes_of_the_table_stand_in_their_own_cells_with_what_is_left_to_do() {
    let mut taken = Taken::new("danh-sach.csv", LIST.as_bytes());
    taken.edit(0, Column::Title, "Hội nghị ký kết");
    let given = taken.given_back();
    let text = String::from_utf8(given.bytes).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines[1],
        "Thời gian;Tên hoạt động;Đơn vị;Ghi riêng;Cần xem lại"
    );
    assert!(
        lines[2].starts_with("17/8/2018;Hội nghị ký kết;Hội Luật gia;a"),
        "{text}"
    );
    assert!(lines[3].starts_with("hôm qua;Hội thảo;;b;"), "{text}");
    assert!(lines[3].contains("không đọc được là thời gian"), "{text}");
    assert_eq!(lines[4], "Tổng cộng;2;;");
    assert_eq!(given.notes, []);
    assert_eq!(taken.brought.new_name(), "danh-sach-da-xem-lai.csv");
}

#[test]
fn what_the_file_has_no_place_for_is_told() {
    let mut taken = Taken::new("danh-sach.csv", LIST.as_bytes());
    taken.edit(0, Column::Summary, "Tóm tắt");
    let removed = taken.content.rows()[1].key;
    taken.content.remove(&HashSet::from([removed]));
    let other = Taken::new("khac.csv", LIST.as_bytes());
    taken.content.append(other.content.rows().to_vec());
    let given = taken.given_back();
    let expected = [
        NotKept::Cells(vec![(3, Column::Summary)]),
        NotKept::AddedRows(2),
        NotKept::RemovedRows(1),
    ];
    assert_eq!(given.notes, expected);
    let sentences: Vec<String> = given
        .notes
        .iter()
        .map(|note| note.sentence(Lang::Vi))
        .collect();
    assert!(sentences[0].contains("hàng 3, Tóm tắt"), "{sentences:?}");
    let text = String::from_utf8(given.bytes).unwrap();
    assert!(text.contains("hôm qua;Hội thảo;;b"), "it stays: {text}");
}

#[test]
fn a_cell_that_only_shows_the_text_of_a_merged_one_is_not_written() {
    let name = "openpyxl-layout.xlsx";
    let brought = sheet(name);
    let mut taken = Taken::new(name, &brought);
    let reading = &taken.brought.readings[0];
    let merged = taken
        .content
        .rows()
        .iter()
        .enumerate()
        .find_map(|(at, row)| {
            let line = row.origin.as_ref()?.row;
            let column = Column::ALL.into_iter().find(|column| {
                let place = reading.columns[column.index()];
                place.is_some_and(|place| reading.merged.contains(&(line, place)))
            })?;
            Some((at, line, column))
        });
    let (at, line, column) = merged.expect("the sheet has merged cells in a column that is read");
    taken.edit(at, column, "Khác hẳn");
    let given = taken.given_back();
    assert_eq!(given.notes, [NotKept::Cells(vec![(line, column)])]);
    let place = taken.brought.readings[0].columns[column.index()].unwrap();
    let place = (taken.brought.readings[0].sheet.clone(), line, place);
    assert_eq!(
        cells(name, &given.bytes).get(&place),
        cells(name, &brought).get(&place)
    );
}
