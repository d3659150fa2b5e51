//! Whether day or month comes first, in dates that are written as numbers.
//!
//! In Vietnam the day does, always; in a file from a program set to English (USA) the month does. A date such as
//! `5/9/2014` does not tell, the others of its column may.

use super::when::period_text;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use khuyen_hoc_timeline::model::period::Period;

/// What the numbers of a date say about their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayMonth {
    /// Only the first number can be the day: `17/8/2018`.
    DayFirst,
    /// Only the second number can be the day: `8/17/2018`.
    MonthFirst,
    /// Either: `5/9/2014`.
    Either,
    /// Both are the same: `5/5/2014`.
    Same,
}

/// The order of a text of three numbers with a slash or a hyphen between them, the year last; `None` for any
/// other text: words such as *ngày 5 tháng 9* leave no doubt, nor do full stops, which no month-first form has.
pub fn day_month(text: &str) -> Option<DayMonth> {
    let (first, second, _) = numbers(text)?;
    Some(match (first, second) {
        (first, second) if first == second => DayMonth::Same,
        (13.., 1..=12) => DayMonth::DayFirst,
        (1..=12, 13..) => DayMonth::MonthFirst,
        _ => DayMonth::Either,
    })
}

/// Both readings of a date of the order [`DayMonth::Either`], day first: `05/09/2014` and `09/05/2014`.
pub fn both_readings(text: &str) -> Option<[String; 2]> {
    let (first, second, year) = numbers(text)?;
    let read = |day: u8, month: u8| {
        let date = CivilDate::new(year, Some(month), Some(day)).ok()?;
        Period::new(date, None).ok().map(period_text)
    };
    Some([read(first, second)?, read(second, first)?])
}

fn numbers(text: &str) -> Option<(u8, u8, u16)> {
    let text = text.trim();
    let date = text
        .split_once(char::is_whitespace)
        .map_or(
            text,
            |(date, clock)| {
                if clock.contains(':') { date } else { text }
            },
        );
    let mut parts = date.split(['/', '-']);
    let mut short = || {
        let part = parts.next()?.trim();
        let is_short =
            (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        is_short.then(|| part.parse().ok()).flatten()
    };
    let (first, second) = (short()?, short()?);
    let year = parts.next()?.trim();
    let is_year = year.len() == 4 && parts.next().is_none();
    is_year
        .then(|| year.parse().ok())
        .flatten()
        .map(|year| (first, second, year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_tell_the_order_or_do_not() {
        for (text, expected) in [
            ("17/8/2018", Some(DayMonth::DayFirst)),
            ("8/17/2018", Some(DayMonth::MonthFirst)),
            ("5/9/2014", Some(DayMonth::Either)),
            ("05-09-2014 08:30", Some(DayMonth::Either)),
            ("5/5/2014", Some(DayMonth::Same)),
            ("5.9.2014", None),
            ("2014-09-05", None),
            ("9/2014", None),
            ("ngày 5/9/2014", None),
        ] {
            assert_eq!(day_month(text), expected, "{text}");
        }
        assert_eq!(
            both_readings("5/9/2014"),
            Some(["05/09/2014".to_owned(), "09/05/2014".to_owned()])
        );
    }
}
