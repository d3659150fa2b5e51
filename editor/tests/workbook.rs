//! The table as a workbook, and read again.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod support;

use editor::columns::matching::matching;
use editor::documents::documents;
use editor::edition::Edition;
use editor::intake::{Context, rows as take_in};
use editor::publish::workbook::{HIDDEN_SHEET, template, workbook};
use editor::sheet::read;
use editor::table::row::Row;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use support::{opened, row};

fn day() -> CivilDate {
    CivilDate::parse("2026-11-28").unwrap()
}

/// The rows that the authoring page reads from a workbook.
fn read_again(bytes: &[u8], edition: &Edition) -> Vec<Row> {
    let book = read("hoat-dong.xlsx", bytes).unwrap();
    let sheet = &book.sheets[0];
    let matching = matching(sheet, &edition.partners);
    assert!(matching.certain, "the columns are known by their names");
    let context = Context {
        partners: &edition.partners,
        present_year: 2026,
    };
    take_in(sheet, &matching, context).rows
}

fn cells(row: &Row) -> Vec<&str> {
    row.cells.iter().map(|cell| cell.text.as_str()).collect()
}

#[test]
fn what_is_written_is_read_again_and_published_as_the_same_documents() {
    let (edition, mut rows) = opened();
    rows.push(row(
        90,
        [
            "8/2019",
            "Ngày hội, “đọc; sách” & <em>",
            "Hội Luật gia; Đoàn TNCS Hồ Chí Minh",
            "Ngày hội",
            "tạm hoãn",
            "Một, hai câu.",
            "",
        ],
    ));
    let bytes = workbook(&rows, &edition, day()).unwrap();
    let again = read_again(&bytes, &edition);
    assert_eq!(
        again.iter().map(cells).collect::<Vec<_>>(),
        rows.iter().map(cells).collect::<Vec<_>>()
    );
    assert!(
        again
            .iter()
            .all(|row| row.cells.iter().all(|cell| cell.doubt.is_none()))
    );
    let written = documents(&again, &edition);
    assert_eq!(written.articles, documents(&rows, &edition).articles);
    assert_eq!(written.programmes, documents(&rows, &edition).programmes);
}

#[test]
fn the_lists_to_choose_from_stand_on_a_hidden_sheet() {
    let (edition, rows) = opened();
    let book = read("x.xlsx", &workbook(&rows, &edition, day()).unwrap()).unwrap();
    let sheets: Vec<_> = (book.sheets.iter())
        .map(|sheet| (sheet.name.as_str(), sheet.hidden))
        .collect();
    assert_eq!(
        sheets,
        [
            ("Hoạt động", false),
            ("Hướng dẫn", false),
            (HIDDEN_SHEET, true)
        ]
    );
}

#[test]
fn the_template_has_two_examples_of_our_own() {
    let (edition, rows) = opened();
    let bytes = template(&rows, &edition, day()).unwrap();
    let examples = read_again(&bytes, &edition);
    let expected = [&rows[0], rows.last().unwrap()];
    assert_eq!(
        examples.iter().map(cells).collect::<Vec<_>>(),
        expected.map(cells)
    );
    assert_eq!(
        template(&rows, &edition, day()).unwrap(),
        bytes,
        "the same bytes each time"
    );
}
