//! Numbers, percentages, times of day and errors: none of them is a date.

use crate::support::reading;
use editor::sheet::value::Value;
use editor::table::column::Column::When;
use editor::table::doubt::DoubtReason;

#[test]
fn percentages_durations_and_times_of_day_are_shown_as_they_are() {
    for file in ["lo-types.ods", "lo-types.xlsx", "lo-types.xls"] {
        let read = reading(file);
        let column = [2, 3, 4, 5].map(|row| read.raw(row, 3));
        assert_eq!(column, ["25%", "TRUE", "10:30", "30:00"], "{file}");
    }
    assert_eq!(reading("openpyxl-iso-dates.xlsx").raw(2, 3), "10:30");
    assert_eq!(reading("strict.xlsx").raw(2, 3), "50%");
}

#[test]
fn errors_are_asked_and_never_a_text() {
    for file in ["lo-types.ods", "lo-types.xlsx", "lo-types.xls"] {
        let read = reading(file);
        assert_eq!(
            read.doubt(8, When),
            Some((DoubtReason::ErrorCell, vec![])),
            "{file}"
        );
        assert_eq!(
            read.cell(8, When)
                .doubt
                .as_ref()
                .map(|doubt| doubt.found.as_str()),
            Some("#DIV/0!")
        );
        assert_eq!(read.cell(8, When).text, "");
    }
}

#[test]
fn a_number_whose_format_only_looks_like_a_date_is_a_number_or_asked() {
    let read = reading("rust-cells.xlsx");
    let value = |row| {
        read.sheet
            .row(row)
            .and_then(|row| row.cell(3))
            .map(|cell| cell.value.clone())
    };
    assert_eq!(value(2), Some(Value::Number(5.0)));
    let Some(Value::Doubtful(doubt)) = value(3) else {
        panic!("no doubt: {:?}", value(3));
    };
    assert_eq!(
        (doubt.reason, doubt.readings.as_slice()),
        (DoubtReason::NumberFormat, &["5".to_owned()][..])
    );
    assert_eq!([4, 5].map(|row| read.raw(row, 3)), ["10/05/2016", "50%"]);
}
