//! When something was, is or will be: a date, or a span of two.

use super::civil_date::{CivilDate, DateError};
use std::cmp::Ordering;
use std::fmt;

/// A date or a span of dates, as EDTF level 0 (ISO 8601-2:2019, annex A) has them.
///
/// Ordered as a reader expects it within a year: what is known only to the year stands first, then
/// what is dated, then the spans of which only the starting year is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    first: CivilDate,
    last: Option<CivilDate>,
}

/// Why a text is no period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodError {
    /// One of its dates is none.
    Date(DateError),
    /// The span ends before it starts.
    Reversed,
}

impl Period {
    /// Reads `2014`, `2018-08`, `2018-08-17`, a span such as `2018/2020`, or a date with a time of
    /// day, of which the date is kept.
    ///
    /// # Errors
    /// [`PeriodError`] where a date is none or the end stands before the start.
    pub fn parse(text: &str) -> Result<Self, PeriodError> {
        let date = |text: &str| {
            let day = text.split_once('T').map_or(text, |(day, _)| day);
            CivilDate::parse(day).map_err(PeriodError::Date)
        };
        let Some((first, last)) = text.split_once('/') else {
            return Self::new(date(text)?, None);
        };
        Self::new(date(first)?, Some(date(last)?))
    }

    /// The period of a single date, or of a span.
    ///
    /// # Errors
    /// [`PeriodError::Reversed`] where the span ends before it starts.
    pub fn new(first: CivilDate, last: Option<CivilDate>) -> Result<Self, PeriodError> {
        if last.is_some_and(|last| last.latest() < first.earliest()) {
            return Err(PeriodError::Reversed);
        }
        Ok(Self { first, last })
    }

    /// The date, or the start of the span.
    pub fn first(self) -> CivilDate {
        self.first
    }

    /// The end of the span; `None` for a single date.
    pub fn last(self) -> Option<CivilDate> {
        self.last
    }

    /// The first year it touches.
    pub fn first_year(self) -> u16 {
        self.first.year()
    }

    /// The last year it touches; the first one for a single date.
    pub fn last_year(self) -> u16 {
        self.last.unwrap_or(self.first).year()
    }

    /// The first and the last day it may mean, as year, month, day. The day may be past the end of its month.
    pub fn bounds(self) -> ((u16, u8, u8), (u16, u8, u8)) {
        let last = self.last.unwrap_or(self.first);
        (self.first.earliest(), last.latest())
    }

    /// Year, month and day to sort by. What a single date leaves open counts as the start, what
    /// the start of a span leaves open as the end: `2018`, `2018-08-17`, `2018/2020`.
    fn sort_key(self) -> (u16, u8, u8, (u16, u8, u8)) {
        let open = if self.last.is_some() { u8::MAX } else { 0 };
        (
            self.first.year(),
            self.first.month().unwrap_or(open),
            self.first.day().unwrap_or(open),
            self.bounds().1,
        )
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> Ordering {
        self.sort_key().cmp(&other.sort_key())
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Period {
    /// As EDTF writes it: `2018-08-17`, `2018/2020`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.first.fmt(f)?;
        self.last.map_or(Ok(()), |last| write!(f, "/{last}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Period {
        Period::parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}"))
    }

    #[test]
    fn a_period_is_a_date_or_a_span_of_any_precision() {
        for text in [
            "2014",
            "2018-08",
            "2018-08-17",
            "2018/2020",
            "2018-08/2018-10",
            "2018/2018",
        ] {
            assert_eq!(period(text).to_string(), text);
        }
    }

    #[test]
    fn a_time_of_day_is_dropped_and_moves_no_date() {
        for text in ["2018-08-17T00:30:00+07:00", "2018-08-17T23:59:59Z"] {
            assert_eq!(period(text).to_string(), "2018-08-17");
        }
    }

    #[test]
    fn a_span_touches_every_year_from_its_first_to_its_last() {
        assert_eq!(
            (
                period("2018/2020").first_year(),
                period("2018/2020").last_year()
            ),
            (2018, 2020)
        );
        assert_eq!(
            (
                period("2018-08").first_year(),
                period("2018-08").last_year()
            ),
            (2018, 2018)
        );
    }

    #[test]
    fn what_is_no_period_is_refused() {
        use DateError::{Day, Form, Month};
        for (text, error) in [
            ("sắp tới", PeriodError::Date(Form)),
            ("2018/", PeriodError::Date(Form)),
            ("/2020", PeriodError::Date(Form)),
            ("2018/2019/2020", PeriodError::Date(Form)),
            ("2018–2020", PeriodError::Date(Form)),
            ("2018-20", PeriodError::Date(Month)),
            ("2018-02-30", PeriodError::Date(Day)),
            ("2020/2018", PeriodError::Reversed),
            ("2018-08-17/2018-07", PeriodError::Reversed),
        ] {
            assert_eq!(Period::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn a_span_may_end_within_what_its_start_leaves_open() {
        assert_eq!(period("2018-08-17/2018").to_string(), "2018-08-17/2018");
    }

    #[test]
    fn periods_of_a_year_stand_as_a_reader_expects_them() {
        let sorted = [
            "2017",
            "2018",
            "2018-03",
            "2018-03/2019-02",
            "2018-08",
            "2018-08-17",
            "2018-08-17/2018-08-19",
            "2018-08/2018-10",
            "2018/2019",
            "2018/2020",
            "2019",
        ];
        let mut shuffled: Vec<_> = sorted.iter().rev().map(|text| period(text)).collect();
        shuffled.sort();
        assert_eq!(
            shuffled.iter().map(ToString::to_string).collect::<Vec<_>>(),
            sorted
        );
    }
}
