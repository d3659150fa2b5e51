//! Dates as each program stores them.

use crate::support::reading;
use editor::table::column::Column::When;
use editor::table::doubt::DoubtReason;

/// The times of rows, from row 2 on.
fn times(file: &str) -> Vec<String> {
    let read = reading(file);
    let rows = read.intake.rows.iter();
    rows.map(|row| row[When].text.clone()).collect()
}

#[test]
fn a_sheet_saved_in_three_formats_has_the_same_times() {
    let same = ["21/04/2014", "02/10/2014", "2015", "8/2015"];
    for file in ["lo-types.ods", "lo-types.xlsx", "lo-types.xls"] {
        let times = times(file);
        assert_eq!(times[..4], same, "{file}");
        assert_eq!([&times[5], &times[7]], ["28/04/2014", "2016"], "{file}");
        let read = reading(file);
        assert_eq!(
            read.cell(3, When).before_reading.as_deref(),
            Some("02/10/2014 14:05"),
            "{file}"
        );
        assert_eq!(read.cell(2, When).before_reading, None, "{file}");
    }
}

#[test]
fn days_before_march_1900_are_asked_where_they_are_numbers_and_certain_where_they_are_text() {
    for file in ["lo-types.xlsx", "lo-types.xls"] {
        let read = reading(file);
        assert_eq!(
            read.doubt(6, When),
            Some((
                DoubtReason::BeforeMarch1900,
                vec!["19/05/1890", "20/05/1890"]
            )),
            "{file}"
        );
    }
    let read = reading("rust-cells.xlsx");
    assert_eq!(
        read.doubt(3, When),
        Some((
            DoubtReason::BeforeMarch1900,
            vec!["18/05/1890", "19/05/1890"]
        ))
    );
    for (file, row) in [("lo-types.ods", 6), ("openpyxl-iso-dates.xlsx", 4)] {
        let read = reading(file);
        assert_eq!(read.cell(row, When).text, "19/05/1890", "{file}");
        assert_eq!(read.doubt(row, When), None, "{file}");
    }
}

#[test]
fn a_workbook_that_counts_from_1904_is_read_in_its_own_system() {
    assert_eq!(
        times("lo-1904.xls"),
        ["20/11/2019", "20/11/2019", "02/01/1904", "2019"]
    );
    let read = reading("lo-1904.xls");
    assert_eq!(
        read.cell(3, When).before_reading.as_deref(),
        Some("20/11/2019 08:30")
    );
}

#[test]
fn dates_stored_as_iso_text_are_days() {
    assert_eq!(
        times("openpyxl-iso-dates.xlsx"),
        [
            "09/01/2020",
            "27/02/2020",
            "19/05/1890",
            "2020",
            "7/2020 – 9/2020"
        ]
    );
    let read = reading("openpyxl-iso-dates.xlsx");
    assert_eq!(
        read.cell(3, When).before_reading.as_deref(),
        Some("27/02/2020 07:30")
    );
    assert_eq!(
        read.cell(6, When).before_reading.as_deref(),
        Some("quý III/2020")
    );
}

#[test]
fn formulas_without_a_stored_value_are_asked() {
    let read = reading("openpyxl-formulas.xlsx");
    assert_eq!(
        read.doubt(2, When),
        Some((DoubtReason::FormulaWithoutValue, vec![]))
    );
    assert_eq!(read.doubt(3, When), Some((DoubtReason::ErrorCell, vec![])));
    assert_eq!(
        [4, 5].map(|row| read.cell(row, When).text.as_str()),
        ["2016", "2016"]
    );
    assert_eq!(
        read.doubt(4, editor::table::column::Column::Title),
        Some((DoubtReason::FormulaWithoutValue, vec![]))
    );
    // The same, by a program that stores 0 for what it has not worked out.
    let read = reading("rust-cells.xlsx");
    assert_eq!(
        read.doubt(4, When),
        Some((DoubtReason::FormulaWithoutValue, vec![]))
    );
    assert_eq!(read.cell(5, When).text, "23/01/2016");
}

#[test]
fn numbers_and_texts_of_a_year_or_a_day_are_the_same_time() {
    let read = reading("rust-cells.xlsx");
    assert_eq!(read.cell(2, When).text, "09/01/2016");
    assert_eq!(
        [6, 7].map(|row| read.cell(row, When).text.as_str()),
        ["2016", "17/08/2016"]
    );
}
