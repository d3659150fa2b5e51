//! Texts as each program stores them.

use crate::support::{reading, workbook};
use editor::table::column::Column::{Partners, Title, When};

const SAVED_THREE_WAYS: [&str; 3] = ["lo-types.ods", "lo-types.xlsx", "lo-types.xls"];

#[test]
fn blanks_too_many_become_one_and_what_was_there_is_told() {
    for file in SAVED_THREE_WAYS {
        let read = reading(file);
        let title = read.cell(4, Title);
        assert_eq!(title.text, "Kỷ niệm 10 năm", "{file}");
        assert_eq!(
            title.before_reading.as_deref(),
            Some("Kỷ niệm   10 năm"),
            "{file}"
        );
    }
    let read = reading("rust-cells.xlsx");
    let title = read.cell(2, Title);
    assert_eq!(title.text, "Lễ ký kết chương trình");
    assert_eq!(
        title.before_reading.as_deref(),
        Some("Lễ ký kết  chương trình")
    );
}

#[test]
fn comments_and_addresses_are_no_part_of_a_text() {
    for file in SAVED_THREE_WAYS {
        let read = reading(file);
        assert_eq!(read.cell(6, Title).text, "Ngày sinh Bác Hồ", "{file}");
        assert_eq!(read.cell(9, Title).text, "Xem bài viết này", "{file}");
    }
}

#[test]
fn decomposed_text_is_offered_composed_and_underscores_stay() {
    let read = reading("rust-cells.xlsx");
    assert_eq!(read.cell(7, Title).text, "ghi _x0041_ bằng chữ");
    // Letters taken apart stay so until somebody has them put together: it is offered.
    let title = &read.cell(6, Title).text;
    assert_eq!(title, "Ho\u{302}\u{323}i nghi\u{323}");
    let rescue = editor::legacy::recognise::recognise(title).expect("a rescue");
    assert_eq!(rescue.text, "Hội nghị");
}

#[test]
fn partners_on_two_lines_of_a_cell_are_two() {
    for file in SAVED_THREE_WAYS {
        assert_eq!(
            reading(file).cell(3, Partners).text,
            "Hội Luật gia; Hội Người cao tuổi",
            "{file}"
        );
    }
    let read = reading("rust-cells.xlsx");
    assert_eq!(read.cell(2, Partners).text.split("; ").count(), 2);
}

/// UTF-8 read as Windows-1252 ends in signs that look like blanks; trimmed, they would be lost.
#[test]
fn spoiled_text_is_matched_by_what_it_means_and_kept_untouched() {
    let read = reading("lo-mojibake.xlsx");
    assert!(read.matching.certain);
    assert_eq!(read.cell(2, When).text, "2017");
    let raw = read.raw(2, 1);
    assert!(raw.ends_with("\u{c3}\u{a0}"), "{raw:?}");
    assert_eq!(read.cell(2, Title).text, raw);
    assert_eq!(read.cell(2, Title).before_reading, None);
    let rescue = editor::legacy::recognise::recognise(&read.cell(2, Title).text).expect("a rescue");
    assert_eq!(rescue.text, "Đọc sách ở trường, đề cử và trao quà");
    let rescue = editor::legacy::recognise::recognise(&read.cell(3, Title).text).expect("a rescue");
    assert_eq!(rescue.text, "Ngày hội đọc ở xã Ý Yên: về, bỏ, Ốc, à, í");
    let partner = |row| {
        let text = read.cell(row, Partners).text.clone();
        editor::legacy::recognise::recognise(&text).map_or(text, |rescue| rescue.text)
    };
    assert_eq!([partner(2), partner(3)], ["Hội Người cao tuổi", "Đoàn"]);
}

#[test]
fn a_strict_workbook_is_read() {
    let book = workbook("strict.xlsx");
    assert_eq!(book.sheets[0].name, "Chặt");
    let read = reading("strict.xlsx");
    assert_eq!(
        read.texts(2),
        ["21/04/2021", "Ngày sách", "", "Hội Luật gia"]
    );
}
