//! The table, read by `csv`.

use crate::{exported, single_activity, timeline};
use csv::ReaderBuilder;
use khuyen_hoc_timeline::export::{Format, WORD_JOINER};
use proptest::prelude::*;

/// The cells of a table that is split at that separator.
pub(crate) fn rows(table: &str, separator: u8) -> Vec<Vec<String>> {
    let body = table
        .strip_prefix('\u{feff}')
        .expect("without it, Excel does not read the file as UTF-8");
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .delimiter(separator)
        .flexible(separator != b',')
        .from_reader(body.as_bytes());
    let rows = reader
        .records()
        .map(|row| row.expect("as many cells as the first row"));
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn csv_has_a_row_for_each_activity_and_reads_back_exactly() {
    let timeline = timeline();
    let rows = rows(&exported(&timeline, Format::Csv), b',');
    assert_eq!(rows.len(), 1 + timeline.activities().len());
    for (row, activity) in rows[1..].iter().zip(timeline.activities()) {
        assert_eq!((&row[0], &row[8]), (&activity.id, &activity.title));
        assert_eq!(row[5], activity.period.first_year().to_string());
        assert_eq!(row[11], activity.summary.clone().unwrap_or_default());
    }
    let signing = rows.iter().find(|row| row[0] == "2018-ky-ket").unwrap();
    assert_eq!(
        signing[1..5],
        ["\u{2060}17/08/2018", "2018-08-17", "2018-08-17", "ngày"]
    );
    assert_eq!(signing[9].split("; ").count(), 6, "{signing:?}");
}

#[test]
fn csv_has_the_days_in_iso_form_and_how_exact_they_are() {
    for (when, days) in [
        ("2018-08-05", ["2018-08-05", "2018-08-05", "ngày"]),
        ("2016-02", ["2016-02-01", "2016-02-29", "tháng"]),
        ("2014", ["2014-01-01", "2014-12-31", "năm"]),
        ("2018/2020", ["2018-01-01", "2020-12-31", "năm"]),
        ("2018-08-17/2018-10", ["2018-08-17", "2018-10-31", "tháng"]),
        ("2018-08-17/2018", ["2018-08-17", "2018-12-31", "năm"]),
        ("0214", ["0214-01-01", "0214-12-31", "năm"]),
    ] {
        let timeline = single_activity("a", "", when, "held");
        let rows = rows(&exported(&timeline, Format::Csv), b',');
        assert_eq!(rows[1][2..5], days, "{when}");
    }
}

/// Texts of what matters to a reader of tables, and of anything.
fn text() -> impl Strategy<Value = String> {
    let signs = "[=+\\-@＝＋－＠;,\t\r\n\"' \u{a0}\u{3000}x1/]{1,12}";
    prop_oneof![signs, any::<String>()].prop_filter("a title is not empty", |text| {
        text.chars().any(char::is_alphanumeric)
    })
}

proptest! {
    // A failure prints its input, which can become a test.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_cell_is_a_formula_whatever_the_table_is_split_at(title in text(), summary in text()) {
        let timeline = single_activity(&title, &summary, "2018", "held");
        let table = exported(&timeline, Format::Csv);
        for separator in *b",;\t" {
            for cell in rows(&table, separator).concat() {
                let start = cell.trim_start_matches(|c: char| c == '"' || c.is_whitespace());
                prop_assert!(!start.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{:?}", cell);
            }
        }
    }

    #[test]
    fn but_for_word_joiners_texts_read_back_exactly(title in text(), summary in text()) {
        let timeline = single_activity(&title, &summary, "2018", "held");
        let rows = rows(&exported(&timeline, Format::Csv), b',');
        let without = |text: &str| text.replace(WORD_JOINER, "");
        for (row, activity) in rows[1..].iter().zip(timeline.activities()) {
            prop_assert_eq!(without(&row[8]), without(&activity.title));
            let summary = activity.summary.as_deref().unwrap_or_default();
            prop_assert_eq!(without(&row[11]), without(summary));
        }
    }
}
