//! A date of the calendar, known to the year, the month or the day.

use std::fmt;
use std::str::FromStr;
use time::{Date, Month};

/// A civil date with the precision it was given in.
///
/// It carries no time zone, so no time zone can ever move it. Years are 0 to 9999 (four digits, as
/// EDTF level 0 writes them).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CivilDate {
    year: u16,
    /// 1–12, or 0 where only the year is known.
    month: u8,
    /// 1–31, or 0 where only the month is known.
    day: u8,
}

/// Why a text is no civil date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// Not written as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    Form,
    /// A month outside 01–12.
    Month,
    /// A day that this month of this year does not have.
    Day,
}

impl CivilDate {
    /// 1 January 1970, the day that clocks say which know none.
    pub const EPOCH: Self = Self {
        year: 1970,
        month: 1,
        day: 1,
    };

    /// Reads `2018`, `2018-08` or `2018-08-17`.
    ///
    /// # Errors
    /// [`DateError`] says what is wrong: the form, the month, or the day.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let mut parts = text.split('-');
        let year = digits(parts.next(), 4)?.ok_or(DateError::Form)?;
        let month = digits(parts.next(), 2)?;
        let day = digits(parts.next(), 2)?;
        if parts.next().is_some() {
            return Err(DateError::Form);
        }
        Self::new(year, month, day)
    }

    /// The date of these parts.
    ///
    /// # Errors
    /// [`DateError::Month`] or [`DateError::Day`] where the calendar has no such month or day,
    /// [`DateError::Form`] for a year above 9999 or a day without its month.
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Result<Self, DateError> {
        if year > 9999 || (month.is_none() && day.is_some()) {
            return Err(DateError::Form);
        }
        if let Some(month) = month {
            let month = Month::try_from(month).map_err(|_| DateError::Month)?;
            if day.is_some_and(|day| !(1..=month.length(year.into())).contains(&day)) {
                return Err(DateError::Day);
            }
        }
        Ok(Self {
            year,
            month: month.unwrap_or(0),
            day: day.unwrap_or(0),
        })
    }

    /// The year, 0 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, where it is known.
    pub fn month(self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// The day of the month, 1 to 31, where it is known.
    pub fn day(self) -> Option<u8> {
        (self.day > 0).then_some(self.day)
    }

    /// The first day it may mean.
    #[must_use]
    pub fn first_day(self) -> Self {
        let (year, month, day) = self.earliest();
        Self { year, month, day }
    }

    /// The last day it may mean.
    #[must_use]
    pub fn last_day(self) -> Self {
        let month = self.month().unwrap_or(12);
        let length = |month: Month| month.length(self.year.into());
        let day = self
            .day()
            .unwrap_or_else(|| Month::try_from(month).map_or(31, length));
        Self { month, day, ..self }
    }

    /// The day after it, where the day is known; else itself. After the last day of the year 9999 comes
    /// nothing.
    #[must_use]
    pub fn next_day(self) -> Self {
        let month = Month::try_from(self.month).ok();
        let next = month
            .and_then(|month| Date::from_calendar_date(self.year.into(), month, self.day).ok())
            .and_then(Date::next_day);
        next.and_then(|next| {
            let year = u16::try_from(next.year()).ok()?;
            Self::new(year, Some(next.month().into()), Some(next.day())).ok()
        })
        .unwrap_or(self)
    }

    /// The first day it may mean, as year, month, day.
    pub(super) fn earliest(self) -> (u16, u8, u8) {
        (self.year, self.month.max(1), self.day.max(1))
    }

    /// A day not before the last one it may mean, as year, month, day.
    pub(super) fn latest(self) -> (u16, u8, u8) {
        let or = |part: u8, unknown: u8| if part == 0 { unknown } else { part };
        (self.year, or(self.month, 12), or(self.day, 31))
    }
}

impl fmt::Display for CivilDate {
    /// As EDTF writes it: `2018`, `2018-08`, `2018-08-17`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().filter(|part| *part > 0) {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

/// A number of exactly `count` ASCII digits; `None` where the part is missing.
fn digits<T: FromStr>(part: Option<&str>, count: usize) -> Result<Option<T>, DateError> {
    let Some(part) = part else { return Ok(None) };
    if part.len() != count || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(DateError::Form);
    }
    part.parse().map(Some).map_err(|_| DateError::Form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_keeps_the_precision_it_was_given_in() {
        for text in ["2018", "2018-08", "2018-08-17", "2016-02-29", "0001-01-01"] {
            assert_eq!(
                CivilDate::parse(text).map(|date| date.to_string()),
                Ok(text.to_owned())
            );
        }
    }

    #[test]
    fn a_text_that_is_no_date_says_what_is_wrong_with_it() {
        use DateError::{Day, Form, Month};
        for (text, error) in [
            ("", Form),
            ("18", Form),
            ("20188", Form),
            ("17/08/2018", Form),
            ("17-08-2018", Form),
            ("2018-8", Form),
            ("2018-08-17-01", Form),
            ("２０１８", Form),
            ("+018", Form),
            ("2018-00", Month),
            ("2018-13", Month),
            ("2018-08-00", Day),
            ("2018-02-29", Day),
            ("1900-02-29", Day),
            ("2018-04-31", Day),
        ] {
            assert_eq!(CivilDate::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn the_day_after_is_that_of_the_calendar() {
        for (day, next) in [
            ("2018-08-17", "2018-08-18"),
            ("2018-08-31", "2018-09-01"),
            ("2018-12-31", "2019-01-01"),
            ("2016-02-28", "2016-02-29"),
            ("2100-02-28", "2100-03-01"),
            ("9999-12-31", "9999-12-31"),
            ("2018", "2018"),
        ] {
            let date = CivilDate::parse(day).unwrap();
            assert_eq!(date.next_day().to_string(), next);
        }
    }

    #[test]
    fn what_is_open_reaches_from_its_first_day_to_its_last() {
        for (date, first, last) in [
            ("2018", "2018-01-01", "2018-12-31"),
            ("2016-02", "2016-02-01", "2016-02-29"),
            ("2018-08-17", "2018-08-17", "2018-08-17"),
        ] {
            let date = CivilDate::parse(date).unwrap();
            let days = [date.first_day(), date.last_day()].map(|day| day.to_string());
            assert_eq!(days, [first, last]);
        }
    }
}
