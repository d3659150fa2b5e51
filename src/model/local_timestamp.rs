//! When an article appeared: a date and, where it is known, the time of day on the clock there.

use super::civil_date::{CivilDate, DateError};

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

fn time_of_day(clock: &str) -> Option<(u8, u8)> {
    let two_digits = |part: Option<&str>, below: u8| {
        let part = part.filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))?;
        part.parse().ok().filter(|number| *number < below)
    };
    let (hour, minute) = (
        two_digits(clock.get(0..2), 24)?,
        two_digits(clock.get(3..5), 60)?,
    );
    (clock.get(2..3) == Some(":")).then_some((hour, minute))
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
