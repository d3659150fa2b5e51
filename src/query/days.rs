//! The days that a date in a search text means, and whether something was on them.

use crate::model::civil_date::CivilDate;
use crate::model::period::Period;

/// A day, a month, some months or a year: the same days of each of some years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    /// The first and the last of the years.
    years: (u16, u16),
    /// Month and day of the first of the days in each year.
    first: (u8, u8),
    /// Month and day of the last one. It may be past the end of its month.
    last: (u8, u8),
}

impl Days {
    /// A day or whole months of each of the years; `None` where the calendar has no such day or month.
    pub(super) fn new(day: Option<u8>, months: (u8, u8), years: (u16, u16)) -> Option<Self> {
        // Of several years, one of 366 days says which days there are.
        let year = if years.0 == years.1 { years.0 } else { 2000 };
        for month in [months.0, months.1] {
            CivilDate::new(year, Some(month), day).ok()?;
        }
        Some(Self {
            years,
            first: (months.0, day.unwrap_or(1)),
            last: (months.1, day.unwrap_or(31)),
        })
    }

    /// Whether something of this period was on one of the days.
    ///
    /// A span is on each day from its start to its end. A single date that leaves the day or the month open
    /// is on them only where no other day can be meant: what is known to be in 2018 is not known to be in
    /// August.
    pub(super) fn hold(self, period: Period) -> bool {
        let (start, end) = period.bounds();
        let is_span = period.last().is_some();
        // Ends with the second year at the latest: a span of three years is on every day of the second.
        (self.years.0.max(start.0)..=self.years.1.min(end.0)).any(|year| {
            let first = (year, self.first.0, self.first.1);
            let last = (year, self.last.0, self.last.1);
            if is_span {
                start <= last && first <= end
            } else {
                first <= start && end <= last
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ANY_YEAR: (u16, u16) = (0, 9999);

    fn hold(day: Option<u8>, months: (u8, u8), years: (u16, u16), period: &str) -> bool {
        let days = Days::new(day, months, years).expect("days");
        days.hold(Period::parse(period).expect(period))
    }

    #[test]
    fn days_hold_what_falls_on_them_or_spans_them() {
        let in_2018 = (2018, 2018);
        for (day, months, years, holds, not) in [
            (
                Some(17),
                (8, 8),
                in_2018,
                vec![
                    "2018-08-17",
                    "2018/2020",
                    "2018-08/2018-09",
                    "2018-08-17/2018",
                ],
                vec![
                    "2018-08-18",
                    "2018-08",
                    "2018",
                    "2017-08-17",
                    "2018-09/2019",
                ],
            ),
            (
                None,
                (8, 8),
                in_2018,
                vec![
                    "2018-08-17",
                    "2018-08",
                    "2018/2020",
                    "2018-07-31/2018-08-01",
                ],
                vec![
                    "2018",
                    "2018-09",
                    "2018-07/2018-07-31",
                    "2018-09-01/2019-07",
                ],
            ),
            (
                None,
                (7, 9),
                in_2018,
                vec!["2018-07", "2018-09-30", "2018-06/2018-10"],
                vec!["2018-06", "2018-10-01", "2018"],
            ),
            (
                None,
                (1, 12),
                (2019, 2019),
                vec!["2019", "2019-12-31", "2018/2020", "2019-05/2020"],
                vec!["2018", "2020", "2017/2018"],
            ),
            (
                Some(17),
                (8, 8),
                ANY_YEAR,
                vec!["2018-08-17", "1945-08-17", "2018/2019", "2018-09/2019-08"],
                vec!["2018-08-16", "2018-09/2019-07", "2018"],
            ),
        ] {
            for (periods, expected) in [(holds, true), (not, false)] {
                for period in periods {
                    assert_eq!(hold(day, months, years, period), expected, "{period}");
                }
            }
        }
    }

    #[test]
    fn days_that_the_calendar_lacks_are_none() {
        for (day, month, year) in [
            (30, 2, 2020),
            (29, 2, 2018),
            (31, 4, 2018),
            (0, 1, 2018),
            (1, 13, 2018),
        ] {
            assert_eq!(Days::new(Some(day), (month, month), (year, year)), None);
        }
        assert!(Days::new(Some(29), (2, 2), ANY_YEAR).is_some());
        assert!(Days::new(Some(29), (2, 2), (2016, 2016)).is_some());
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_span_is_on_the_day_exactly_if_the_day_is_between_its_ends(
            day in 1..=28u8, month in 1..=12u8, year in 2010..=2025u16,
            starts in (2010..=2025u16, 1..=12u8, 1..=28u8),
            ends in (2010..=2025u16, 1..=12u8, 1..=28u8),
        ) {
            let (starts, ends) = (starts.min(ends), starts.max(ends));
            let text = |(year, month, day)| format!("{year}-{month:02}-{day:02}");
            let period = format!("{}/{}", text(starts), text(ends));
            let is_between = |year| (starts..=ends).contains(&(year, month, day));
            let on = |years| hold(Some(day), (month, month), years, &period);
            prop_assert_eq!(on((year, year)), is_between(year));
            prop_assert_eq!(on(ANY_YEAR), (2010..=2025).any(is_between));
        }
    }
}
