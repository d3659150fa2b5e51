//! When an article appeared: a date and, where it is known, the time of day on the clock there.

use super::civil_date::{CivilDate, DateError};
use std::fmt;

/// The moment an article names as its own, as its readers saw it. The offset from UTC is not kept,
/// so the date and the time stay those that were printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalTimestamp {
    /// The day (or month, or year).
    pub date: CivilDate,
    /// Hour 0–23 and minute 0–59.
    pub time: Option<(u8, u8)>,
}

impl LocalTimestamp {
    /// Reads `2018-08-17` or `2018-08-17T11:07:00+07:00`. A time of day that cannot be read is left
    /// out; the date stands.
    ///
    /// # Errors
    /// [`DateError`] where the date is none.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let (date, clock) = text.split_once('T').unwrap_or((text, ""));
        Ok(Self {
            date: CivilDate::parse(date)?,
            time: time_of_day(clock),
        })
    }
}

impl fmt::Display for LocalTimestamp {
    /// As ISO 8601 writes it, without an offset: `2018-08-17T11:07`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.date.fmt(f)?;
        match self.time {
            Some((hour, minute)) => write!(f, "T{hour:02}:{minute:02}"),
            None => Ok(()),
        }
    }
}

/// The hour and minute at the start of a clock such as `11:07:00+07:00`, `9:00` or `9h30`.
pub(crate) fn time_of_day(clock: &str) -> Option<(u8, u8)> {
    let (hour, rest) = clock.split_once([':', 'h', 'H'])?;
    let number = |digits: &str, below: u8| {
        let fits = (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        let number = fits.then(|| digits.parse().ok()).flatten();
        number.filter(|number| *number < below)
    };
    let minute = if rest.is_empty() { "0" } else { rest.get(..2)? };
    Some((number(hour, 24)?, number(minute, 60)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_of_the_place_is_kept_whatever_the_offset() {
        for (text, time) in [
            ("2018-08-17T11:07:00+07:00", Some((11, 7))),
            ("2018-08-17T00:05Z", Some((0, 5))),
            ("2018-08-17", None),
            ("2018-08-17T", None),
            ("2018-08-17T25:00", None),
            ("2018-08-17Tế:ệ", None),
        ] {
            let published = LocalTimestamp::parse(text).expect(text);
            assert_eq!(
                (published.date.to_string().as_str(), published.time),
                ("2018-08-17", time)
            );
        }
    }

    #[test]
    fn a_text_without_a_date_is_refused() {
        assert_eq!(LocalTimestamp::parse("hôm qua"), Err(DateError::Form));
    }
}
