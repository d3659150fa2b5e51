//! The table as LibreOffice reads it, under three languages. `read-back.sh` has made the documents; `calamine`
//! reads them.

use crate::samples::{TITLES, ambiguous, path};
use calamine::{Data, Ods, Reader, open_workbook};
use khuyen_hoc_timeline::export::WORD_JOINER;

const LANGUAGES: [&str; 3] = ["vi-VN", "en-US", "en-GB"];

/// The columns of days.
const DAYS: [usize; 2] = [2, 3];

/// The columns of years.
const YEARS: [usize; 2] = [5, 6];

fn rows(language: &str) -> Vec<Vec<Data>> {
    let document = path(&format!("ambiguous.{language}.ods"));
    let mut document: Ods<_> = open_workbook(document).expect("made by read-back.sh");
    let (name, sheet) = document.worksheets().pop().expect("a sheet");
    let formulas = document.worksheet_formula(&name).expect("the sheet");
    let mut formulas = formulas.used_cells().map(|(_, _, formula)| formula);
    assert!(formulas.all(String::is_empty), "{language}");
    sheet.rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn days_are_days_and_texts_are_texts_in_every_language() {
    for language in LANGUAGES {
        let rows = rows(language);
        let timeline = ambiguous();
        assert_eq!(rows.len(), 1 + TITLES.len(), "{language}");
        for (row, activity) in rows[1..].iter().zip(timeline.activities()) {
            let first = activity.period.first();
            let last = activity.period.last().unwrap_or(first);
            let days = [first.first_day(), last.last_day()].map(|day| day.to_string());
            for (column, cell) in row.iter().enumerate() {
                if let Some(index) = DAYS.iter().position(|days| *days == column) {
                    assert_eq!(*cell, Data::DateTimeIso(days[index].clone()), "{language}");
                } else if YEARS.contains(&column) {
                    assert!(matches!(cell, Data::Float(_)), "{language}: {cell:?}");
                } else {
                    assert!(
                        matches!(cell, Data::String(_) | Data::Empty),
                        "{language}, column {column}: {cell:?}"
                    );
                }
            }
            let title = row[8].to_string().replace(WORD_JOINER, "");
            // LibreOffice has one kind of line break.
            assert_eq!(title, activity.title.replace("\r\n", "\n"), "{language}");
        }
    }
}
