//! Dates as people write them, where only one date can be meant: the day comes first, or the year.
//!
//! Years have four digits, so `17/08/18` is no date: which part is the year would be a guess.

use crate::model::civil_date::{CivilDate, DateError};
use crate::model::local_timestamp::{LocalTimestamp, time_of_day};
use crate::model::period::{Period, PeriodError};
use crate::query::fold::fold;

/// A date or a span: `17/8/2018`, `8/2018`, `2014 – 2016`, `Năm 2016`, `2016-08-17 09:00`.
///
/// # Errors
/// [`PeriodError`] where it is no date in any of these forms, a date that the calendar does not have, or
/// a span that ends before it starts.
pub fn period(text: &str) -> Result<Period, PeriodError> {
    let text = without_words(text);
    let single = date(&text);
    let error = match single {
        Ok(first) => return Period::new(first, None),
        Err(error) => error,
    };
    // A hyphen or a slash may part two dates or the parts of one: only one reading makes two dates.
    let mut span = None;
    for (index, separator) in text.match_indices(is_separator) {
        let (first, last) = (&text[..index], &text[index + separator.len()..]);
        if let (Ok(first), Ok(last)) = (date(first), date(last)) {
            let other = span.replace((first, last));
            if other.is_some() {
                return Err(PeriodError::Date(DateError::Form));
            }
        }
    }
    let (first, last) = span.ok_or(PeriodError::Date(error))?;
    Period::new(first, Some(last))
}

/// A date, perhaps with a time of day behind it: `17/8/2018 11:07`.
///
/// # Errors
/// [`DateError`] where it is no such date.
pub fn timestamp(text: &str) -> Result<LocalTimestamp, DateError> {
    let text = without_words(text);
    let (day, clock) = split_clock(&text);
    Ok(LocalTimestamp {
        date: date(day)?,
        time: clock.and_then(time_of_day),
    })
}

/// What may part two dates. A full stop does not.
fn is_separator(c: char) -> bool {
    matches!(c, '/' | '-' | '–' | '—')
}

/// One date, a time of day behind it being left out.
fn date(text: &str) -> Result<CivilDate, DateError> {
    let (day, _) = split_clock(text);
    let day = day.trim();
    if day.len() == 8 && is_digits(day) {
        return civil(&day[..4], Some(&day[4..6]), Some(&day[6..]));
    }
    let separator = day.chars().find(|c| matches!(c, '/' | '-' | '.'));
    let parts: Vec<&str> = match separator {
        Some(separator) => day.split(separator).map(str::trim).collect(),
        None => vec![day],
    };
    match *parts.as_slice() {
        [year] => civil(year, None, None),
        [year, month] if is_year(year) => civil(year, Some(month), None),
        [month, year] => civil(year, Some(month), None),
        [year, month, day] if is_year(year) => civil(year, Some(month), Some(day)),
        [day, month, year] => civil(year, Some(month), Some(day)),
        _ => Err(DateError::Form),
    }
}

fn civil(year: &str, month: Option<&str>, day: Option<&str>) -> Result<CivilDate, DateError> {
    let part = |text: Option<&str>| match text {
        Some(text) if is_digits(text) && text.len() <= 2 => {
            text.parse().map(Some).map_err(|_| DateError::Form)
        }
        Some(_) => Err(DateError::Form),
        None => Ok(None),
    };
    if !is_year(year) {
        return Err(DateError::Form);
    }
    let year = year.parse().map_err(|_| DateError::Form)?;
    CivilDate::new(year, part(month)?, part(day)?)
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && is_digits(text)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Splits `2016-08-17 09:00` and `2016-08-17T09:00+07:00` before the clock.
fn split_clock(text: &str) -> (&str, Option<&str>) {
    let text = text.trim();
    // A blank may also stand around the separators of a date, and then no clock follows it.
    let mut gaps = text.match_indices(|c: char| c == 'T' || c.is_whitespace());
    let clock = |(index, gap): (usize, &str)| {
        let clock = text[index + gap.len()..].trim_start();
        is_clock(clock).then_some((&text[..index], Some(clock)))
    };
    gaps.find_map(clock).unwrap_or((text, None))
}

/// Whether a text is a time of day: `9:00`, `09:00:00+07:00`, `9h30`.
fn is_clock(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    (1..=2).contains(&digits)
        && rest.starts_with([':', 'h', 'H'])
        && rest
            .chars()
            .all(|c| c.is_ascii_digit() || ":hHgGZ+-.".contains(c))
}

/// The text without the words of a date, which become the signs between its parts: `Ngày 17 tháng 8 năm
/// 2018` is `17/8/2018`, `từ năm 2014 đến năm 2016` is `2014–2016`.
fn without_words(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut is_start = true;
    let mut lacks_month = false;
    let mut is_after_month = false;
    for word in text.split_whitespace() {
        let has_letters = word.chars().any(char::is_alphabetic);
        let folded = if has_letters {
            fold(word)
        } else {
            String::new()
        };
        match folded.as_str() {
            "tu" | "giai" | "doan" => {}
            "ngay" => lacks_month = true,
            // A day of no month is no date, nor is a month without its number.
            "nam" if lacks_month || is_after_month => plain.push('?'),
            "thang" | "nam" => {
                if !is_start {
                    plain.push('/');
                }
                lacks_month = false;
            }
            "den" | "toi" => {
                plain.push('–');
                is_start = true;
            }
            _ => {
                if !is_start && !plain.ends_with('/') {
                    plain.push(' ');
                }
                plain.push_str(word);
                is_start = false;
            }
        }
        is_after_month = folded == "thang";
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        for (text, edtf) in [
            ("17/8/2018", "2018-08-17"),
            ("17-8-2018", "2018-08-17"),
            ("17.8.2018", "2018-08-17"),
            ("17 / 8 / 2018", "2018-08-17"),
            ("8/2018", "2018-08"),
            ("2018/8", "2018-08"),
            ("2016/08/17", "2016-08-17"),
            ("2016.08.17", "2016-08-17"),
            ("2015-1-5", "2015-01-05"),
            ("20160817", "2016-08-17"),
            ("2016-08-17 09:00", "2016-08-17"),
            ("17/8/2018 9h30", "2018-08-17"),
            ("17/8/2018 09:00:00", "2018-08-17"),
            ("\u{a0}2016-08 ", "2016-08"),
            ("Năm 2016", "2016"),
            ("NĂM 2016", "2016"),
            ("tháng 8 năm 2018", "2018-08"),
            ("Tháng 8/2018", "2018-08"),
            ("Ngày 17 tháng 8 năm 2018", "2018-08-17"),
            ("ngày 17/8/2018", "2018-08-17"),
            ("17 tháng 8 năm 2018", "2018-08-17"),
        ] {
            assert_eq!(
                period(text).map(|period| period.to_string()),
                Ok(edtf.to_owned()),
                "{text}"
            );
        }
    }

    #[test]
    fn spans_are_read_as_people_write_them() {
        for (text, edtf) in [
            ("2014-2016", "2014/2016"),
            ("2014 – 2016", "2014/2016"),
            ("2014—2016", "2014/2016"),
            ("2014 / 2016", "2014/2016"),
            ("Năm 2014 - 2016", "2014/2016"),
            ("từ năm 2014 đến năm 2016", "2014/2016"),
            ("Giai đoạn 2018 – 2020", "2018/2020"),
            ("8/2018 - 10/2018", "2018-08/2018-10"),
            ("8/2018-10/2018", "2018-08/2018-10"),
            ("17/8/2018 – 19/8/2018", "2018-08-17/2018-08-19"),
            ("2018-08-17 - 2018-08-19", "2018-08-17/2018-08-19"),
            ("2018-8-17/2018-8-19", "2018-08-17/2018-08-19"),
        ] {
            assert_eq!(
                period(text).map(|period| period.to_string()),
                Ok(edtf.to_owned()),
                "{text}"
            );
        }
    }

    #[test]
    fn what_could_mean_two_things_is_no_date() {
        use DateError::{Day, Form, Month};
        for (text, error) in [
            ("17/08/18", Form),
            ("8/17/2018", Month),
            ("31/2/2018", Day),
            ("2018-20", Month),
            ("201608", Form),
            ("17-19/8/2018", Form),
            ("tháng 8", Form),
            ("tháng năm 2018", Form),
            ("ngày 8 năm 2018", Form),
            ("ngày 17", Form),
            ("quý 3/2018", Form),
            ("mùa xuân 2018", Form),
            ("2018?", Form),
            ("sắp tới", Form),
            ("17/8-2018", Form),
            ("", Form),
            ("–", Form),
        ] {
            assert_eq!(period(text), Err(PeriodError::Date(error)), "{text}");
        }
        assert_eq!(period("2016 – 2014"), Err(PeriodError::Reversed));
    }

    #[test]
    fn an_article_keeps_its_clock() {
        for (text, expected) in [
            ("17/8/2018 11:07", "2018-08-17T11:07"),
            ("2018-08-17 9:05", "2018-08-17T09:05"),
            ("17/8/2018", "2018-08-17"),
        ] {
            assert_eq!(
                timestamp(text).map(|moment| moment.to_string()),
                Ok(expected.to_owned())
            );
        }
    }
}
