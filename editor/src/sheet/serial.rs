//! Days as spreadsheets store them: numbers that count from a first day.

use super::value::Value;
use super::value::day_text;
use crate::table::doubt::{Doubt, DoubtReason};
use khuyen_hoc_timeline::model::civil_date::CivilDate;

/// Which day a workbook counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateSystem {
    /// 1 is 1 January 1900, and 29 February 1900 is counted although there was none.
    From1900,
    /// 0 is 1 January 1904, as early Macs had it.
    From1904,
}

/// 1 March 1900 in the 1900 system, from which on all programs agree.
const FIRST_CERTAIN_DAY: f64 = 61.0;

/// Days between the first days of both systems.
const DAYS_TO_1904: f64 = 1462.0;

/// The value of a number that is shown as a date.
///
/// A day before March 1900 is doubtful: programs differ by one, because of the 29 February 1900 that some count.
pub(super) fn date(number: f64, system: DateSystem) -> Value {
    let from_1900 = match system {
        DateSystem::From1900 => number,
        DateSystem::From1904 => number + DAYS_TO_1904,
    };
    if from_1900 < FIRST_CERTAIN_DAY {
        return early(from_1900);
    }
    let Some(day) = day_of(from_1900.floor()) else {
        return Value::Number(number);
    };
    Value::Date {
        day,
        clock: clock(from_1900),
    }
}

/// The day that a bare number may be, if its format was lost: one of the years 2000 to 2050.
pub(crate) fn lost_format(number: f64) -> Option<CivilDate> {
    const DAYS: std::ops::Range<f64> = 36_526.0..55_154.0;
    if DAYS.contains(&number) {
        day_of(number.floor())
    } else {
        None
    }
}

/// The time of day of a number below 1: `10:30`. `None` for a whole number.
pub(super) fn clock(number: f64) -> Option<(u8, u8)> {
    let minutes = ((number - number.floor()) * 1440.0).round();
    if !(1.0..1440.0).contains(&minutes) {
        return None;
    }
    let whole = |part: f64| format!("{part:.0}").parse().ok();
    Some((whole((minutes / 60.0).floor())?, whole(minutes % 60.0)?))
}

/// Both days that a number before March 1900 may be: LibreOffice counts without the 29 February 1900, others
/// with it.
fn early(number: f64) -> Value {
    let readings = [number.floor(), number.floor() + 1.0]
        .into_iter()
        .filter_map(day_of)
        .map(day_text);
    Value::Doubtful(Doubt {
        reason: DoubtReason::BeforeMarch1900,
        found: number.to_string(),
        readings: readings.collect(),
    })
}

/// The day of a whole number, counted from 30 December 1899, which is 0.
fn day_of(number: f64) -> Option<CivilDate> {
    /// The Julian day of 30 December 1899.
    const ZERO: i32 = 2_415_019;
    if !(-400_000.0..3_000_000.0).contains(&number) {
        return None;
    }
    let days: i32 = format!("{number:.0}").parse().ok()?;
    let day = time::Date::from_julian_day(ZERO + days).ok()?;
    let year = u16::try_from(day.year()).ok()?;
    CivilDate::new(year, Some(day.month().into()), Some(day.day())).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(value: &Value) -> (String, Option<(u8, u8)>) {
        let clock = match value {
            Value::Date { clock, .. } => *clock,
            _ => None,
        };
        (value.text(), clock)
    }

    #[test]
    fn days_are_counted_as_excel_counts_them_in_both_systems() {
        use DateSystem::{From1900, From1904};
        for (number, system, day, clock) in [
            (61.0, From1900, "01/03/1900", None),
            (41_750.0, From1900, "21/04/2014", None),
            (41_914.586_805_555_6, From1900, "02/10/2014", Some((14, 5))),
            (42_327.0, From1904, "20/11/2019", None),
            (42_327.354_166_666_7, From1904, "20/11/2019", Some((8, 30))),
            (0.0, From1904, "01/01/1904", None),
            (2_958_465.0, From1900, "31/12/9999", None),
        ] {
            assert_eq!(
                texts(&date(number, system)),
                (day.to_owned(), clock),
                "{number}"
            );
        }
    }

    #[test]
    fn days_before_march_1900_are_asked_with_both_readings() {
        let Value::Doubtful(doubt) = date(-3512.0, DateSystem::From1900) else {
            panic!("no doubt");
        };
        assert_eq!(doubt.reason, DoubtReason::BeforeMarch1900);
        assert_eq!(doubt.readings, ["19/05/1890", "20/05/1890"]);
    }

    #[test]
    fn a_bare_number_is_a_lost_day_only_in_the_years_of_the_list() {
        assert_eq!(
            lost_format(41_750.0).map(day_text),
            Some("21/04/2014".to_owned())
        );
        assert_eq!(lost_format(2018.0), None);
        assert_eq!(lost_format(20_180_817.0), None);
    }
}
