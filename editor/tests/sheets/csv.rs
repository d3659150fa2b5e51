//! A text file as Python writes it: semicolons, CRLF, quoted fields.

use crate::support::reading;
use editor::intake::left_out::LeftOutReason;
use editor::table::column::Column::{Partners, When};
use editor::table::doubt::DoubtReason;

#[test]
fn lines_of_a_text_file_become_rows_with_the_numbers_an_editor_counts() {
    let file = reading("python-crlf.csv");
    assert!(file.matching.certain);
    assert_eq!(file.numbers(), [2, 4, 6, 7, 8]);
    assert_eq!(file.texts(2), ["2014", "Sơ kết", "", "Hội Luật gia"]);
    assert_eq!(
        file.texts(6),
        ["2015", "Lễ \"Khai bút\"", "", "Hội Luật gia"]
    );
    assert_eq!(
        file.texts(7),
        ["2016", "Hội \"chữ\" xuân", "", "Đoàn TNCS Hồ Chí Minh"]
    );
    let blank = &file.intake.left_out[0];
    assert_eq!(
        (blank.first_row, blank.last_row, blank.reason),
        (3, 3, LeftOutReason::Blank)
    );
}

#[test]
fn a_quoted_field_keeps_its_line_break_until_it_is_read() {
    let file = reading("python-crlf.csv");
    assert_eq!(
        file.texts(4)[1..],
        [
            "Khai giảng, có trống hội",
            "",
            "Hội Luật gia; Đoàn TNCS Hồ Chí Minh"
        ]
    );
    assert_eq!(
        file.doubt(4, When),
        Some((DoubtReason::DayOrMonth, vec!["05/09/2014", "09/05/2014"]))
    );
}

#[test]
fn a_field_that_a_line_lacks_is_told_and_the_line_kept() {
    let file = reading("python-crlf.csv");
    assert_eq!(file.texts(8), ["2017", "thiếu một ô", "", ""]);
    assert_eq!(
        file.doubt(8, Partners),
        Some((DoubtReason::MissingField, vec![]))
    );
}
