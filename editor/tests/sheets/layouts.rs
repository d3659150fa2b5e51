//! Merged cells, hidden rows and sheets, tables that begin elsewhere than at A1.

use crate::support::{Reading, reading, workbook};
use editor::intake::left_out::LeftOutReason;
use editor::table::column::Column::{self, Partners};

const SAVED_THREE_WAYS: [&str; 3] = ["lo-types.ods", "lo-types.xlsx", "lo-types.xls"];

fn left_out(read: &Reading) -> Vec<(u32, u32, LeftOutReason)> {
    let left_out = read.intake.left_out.iter();
    left_out
        .map(|one| (one.first_row, one.last_row, one.reason))
        .collect()
}

#[test]
fn empty_cells_with_a_colour_are_no_data() {
    for file in SAVED_THREE_WAYS {
        let sheets = workbook(file).sheets;
        let sheet = &sheets[0];
        assert_eq!(
            (sheets.len(), sheet.name.as_str()),
            (1, "Hoạt động"),
            "{file}"
        );
        let last = sheet.rows.last().map(|row| row.number);
        assert_eq!((last, sheet.columns().len()), (Some(9), 4), "{file}");
    }
}

#[test]
fn merged_cells_are_filled_down() {
    for file in SAVED_THREE_WAYS {
        let read = reading(file);
        for row in [4, 5] {
            assert_eq!(
                read.cell(row, Partners).text,
                "Hội Cựu chiến binh",
                "{file}"
            );
        }
    }
    let read = reading("strict.xlsx");
    assert_eq!(
        read.texts(3),
        ["2014–2016", "Phong trào", "", "Hội Luật gia"]
    );
    assert_eq!(
        read.texts(4),
        ["2014–2016", "Phong trào (tiếp)", "", "Hội Luật gia"]
    );
}

#[test]
fn a_table_below_a_title_with_a_header_of_two_lines_is_found() {
    let read = reading("openpyxl-layout.xlsx");
    assert_eq!(read.sheet.name, "Năm 2015");
    assert!(read.matching.certain, "{:#?}", read.matching);
    assert_eq!(read.matching.header_rows, [5, 6]);
    assert_eq!(read.numbers(), [7, 8, 9, 10]);
    assert_eq!(
        read.texts(7),
        ["15/01/2015", "Khởi động", "Tọa đàm", "Hội Luật gia"]
    );
    assert_eq!(
        read.texts(8),
        ["15/01/2015", "Ký giao ước", "Ký kết", "Hội Luật gia"]
    );
    assert_eq!(
        read.texts(9),
        ["08/03/2015", "Gặp mặt", "Tọa đàm", "Hội Liên hiệp Phụ nữ"]
    );
    assert_eq!(read.texts(10), ["9/2015", "Khai bút", "Cuộc thi", ""]);
    // The place of a problem is Excel's own: the partner of the first activity is G7.
    let partners = read
        .matching
        .sheet_columns(Column::Partners)
        .collect::<Vec<_>>();
    assert_eq!(partners, [6]);
}

#[test]
fn totals_and_titles_are_left_out_and_told() {
    let read = reading("openpyxl-layout.xlsx");
    assert_eq!(
        left_out(&read),
        [(2, 2, LeftOutReason::Title), (11, 11, LeftOutReason::Total)]
    );
}

#[test]
fn hidden_rows_and_columns_are_taken_and_told() {
    let read = reading("openpyxl-layout.xlsx");
    assert_eq!(read.intake.hidden_rows, [9]);
    assert_eq!(read.intake.hidden_columns, [5]);
}

#[test]
fn hidden_sheets_are_marked() {
    let sheets = workbook("openpyxl-layout.xlsx").sheets;
    let marked: Vec<(&str, bool)> = sheets
        .iter()
        .map(|sheet| (sheet.name.as_str(), sheet.hidden))
        .collect();
    assert_eq!(marked, [("Năm 2015", false), ("Nháp", true)]);
}
