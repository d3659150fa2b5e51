//! When something was or is to be, as people write it in a cell.

use super::date_tokens::{Token, tokens};
use super::status::status;
use super::vague_time;
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::load::written_date;
use khuyen_hoc_timeline::model::activity::Status;
use khuyen_hoc_timeline::model::civil_date::{CivilDate, DateError};
use khuyen_hoc_timeline::model::period::{Period, PeriodError};

/// What a cell says about time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The date or span.
    pub period: Period,
    /// The status that stands with it: `8/2018 (dự kiến)`.
    pub status: Option<Status>,
}

/// Why a text is no date, with what may be meant as texts for the cell, the likeliest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhenError {
    /// It says nothing.
    Empty,
    /// A day or a month of no year: `17/8`, `tháng 8`.
    NoYear,
    /// A year of two digits: `17/08/18`.
    ShortYear(String),
    /// The month seems to stand before the day: `8/17/2018`.
    MonthFirst(String),
    /// It says less than a month but more than a year, or several times: `đầu năm 2018`, `2014, 2016`.
    Vague(Vec<String>),
    /// A date that the calendar does not have: `31/2/2018`.
    NotInCalendar,
    /// A span that ends before it starts.
    Reversed,
    /// It is no date in any form that people write.
    Form,
}

/// Reads the text of a cell: every form that the widget reads, and those that only people write.
///
/// # Errors
/// [`WhenError`] where it is no date, or could be several.
pub fn when(text: &str) -> Result<When, WhenError> {
    let (dated, status) = without_status(text.trim());
    if dated.is_empty() {
        return Err(WhenError::Empty);
    }
    let period = period(&dated)?;
    Ok(When { period, status })
}

/// A period as cells show it: `17/08/2018`, `8/2018 – 10/2018`, `2014–2016`. [`when`] reads it again.
pub fn period_text(period: Period) -> String {
    Lang::Vi.texts().period(period)
}

/// The text with a year where it has none: `17/8` of 2018 is `17/8/2018`.
pub fn with_year(text: &str, year: u16) -> Option<When> {
    if when(text) != Err(WhenError::NoYear) {
        return None;
    }
    let (dated, status) = without_status(text.trim());
    let period = period(&format!("{dated}/{year}")).ok()?;
    Some(When { period, status })
}

fn period(text: &str) -> Result<Period, WhenError> {
    let widget = match written_date::period(text) {
        Ok(period) => return Ok(period),
        Err(error) => error,
    };
    if let Some(readings) = vague_time::readings(text) {
        return match readings.as_slice() {
            [one] if one.is_certain => Ok(one.period),
            _ => Err(vague(readings.iter().map(|reading| reading.period))),
        };
    }
    let Some(tokens) = tokens(text) else {
        return Err(WhenError::Form);
    };
    match of_tokens(&tokens) {
        Err(error @ (WhenError::Form | WhenError::NotInCalendar)) => Err(match widget {
            PeriodError::Reversed => WhenError::Reversed,
            PeriodError::Date(DateError::Month) => month_first(&tokens),
            PeriodError::Date(DateError::Day) => WhenError::NotInCalendar,
            PeriodError::Date(_) => error,
        }),
        read => read,
    }
}

fn of_tokens(tokens: &[Token]) -> Result<Period, WhenError> {
    use Token::{Comma, Dash, Month, Number, Quarter, Slash, Year};
    match *tokens {
        [Year(year)] => single(year, None, None),
        [Number(month), Slash, Year(year)] | [Month, Number(month), Slash, Year(year)] => {
            single(year, Some(month), None)
        }
        [Month, Number(month), Dash, Year(year)] | [Month, Number(month), Year(year)] => {
            single(year, Some(month), None)
        }
        [
            Number(day),
            Slash,
            Number(month),
            Slash | Comma | Dash,
            Year(year),
        ] => single(year, Some(month), Some(day)),
        // August 17, 2018
        [Month, Number(month), Slash, Number(day), Comma, Year(year)] => {
            single(year, Some(month), Some(day))
        }
        // 15-17/8/2018
        [
            Number(from),
            Dash,
            Number(to),
            Slash,
            Number(month),
            Slash,
            Year(year),
        ] => span(
            (year, Some(month), Some(from)),
            (year, Some(month), Some(to)),
        ),
        // 15, 16/8/2018
        [
            Number(from),
            Comma,
            Number(to),
            Slash,
            Number(month),
            Slash,
            Year(year),
        ] => listed(
            from,
            to,
            span(
                (year, Some(month), Some(from)),
                (year, Some(month), Some(to)),
            )?,
        ),
        // 30/4 - 1/5/2018
        [
            Number(day),
            Slash,
            Number(month),
            Dash,
            Number(to_day),
            Slash,
            Number(to_month),
            Slash,
            Year(year),
        ] => span(
            (year, Some(month), Some(day)),
            (year, Some(to_month), Some(to_day)),
        ),
        // tháng 8 - 9/2018, từ tháng 8 đến tháng 10 năm 2018
        [Month, Number(from), Dash, Number(to), Slash, Year(year)]
        | [
            Month,
            Number(from),
            Dash,
            Month,
            Number(to),
            Slash,
            Year(year),
        ] => span((year, Some(from), None), (year, Some(to), None)),
        [Month, Number(from), Comma, Number(to), Slash, Year(year)]
        | [
            Month,
            Number(from),
            Comma,
            Month,
            Number(to),
            Slash,
            Year(year),
        ] => listed(
            from,
            to,
            span((year, Some(from), None), (year, Some(to), None))?,
        ),
        // 8-9/2018 may be two months or a day of September.
        [Number(from), Dash, Number(to), Slash, Year(year)] => {
            let months = span((year, Some(from), None), (year, Some(to), None));
            let day = single(year, Some(to), Some(from));
            Err(vague(months.into_iter().chain(day)))
        }
        // tháng 8/2018 - tháng 10/2018
        [
            ref first @ ..,
            Dash,
            Month,
            Number(month),
            Slash,
            Year(year),
        ] if !first.contains(&Dash) => {
            let first = of_tokens(first)?;
            join(first, single(year, Some(month), None)?)
        }
        [
            ref first @ ..,
            Dash,
            Number(day),
            Slash,
            Number(month),
            Slash,
            Year(year),
        ] if matches!(first.last(), Some(Year(_))) && !first.contains(&Dash) => {
            join(of_tokens(first)?, single(year, Some(month), Some(day))?)
        }
        [Quarter, Number(quarter), Slash | Dash, Year(year)]
        | [Quarter, Number(quarter), Year(year)] => quarters(quarter, quarter, year),
        [
            Quarter,
            Number(from),
            Dash | Comma,
            Number(to),
            Slash | Dash,
            Year(year),
        ]
        | [
            Quarter,
            Number(from),
            Dash | Comma,
            Quarter,
            Number(to),
            Slash | Dash,
            Year(year),
        ] => quarters(from, to, year),
        // năm học 2018 - 2019
        [Year(from), Dash, Year(to)] => span((from, None, None), (to, None, None)),
        [Year(from), Comma, Year(to)] => listed_years(from, to),
        [Year(from), .., Comma, Year(to)] if years_only(tokens) => listed_years(from, to),
        [Number(day), Slash, Number(month), Slash, Number(short)] => {
            short_year(short, |year| single(year, Some(month), Some(day)))
        }
        [Number(day), Dash, Number(month), Dash, Number(short)] => {
            short_year(short, |year| single(year, Some(month), Some(day)))
        }
        [Year(year), Dash | Slash, Number(short)] => {
            short_year(short, |last| span((year, None, None), (last, None, None)))
        }
        [Month, Number(month), Slash, Number(short)] => {
            short_year(short, |year| single(year, Some(month), None))
        }
        [Number(_), Slash | Dash, Number(_)]
        | [Month | Quarter, Number(_)]
        | [Month | Quarter, Number(_), Dash | Comma, Number(_)]
        | [Number(_), Dash | Comma, Number(_), Slash, Number(_)]
        | [
            Number(_),
            Slash,
            Number(_),
            Dash,
            Number(_),
            Slash,
            Number(_),
        ] => Err(WhenError::NoYear),
        _ => Err(WhenError::Form),
    }
}

type Parts = (u16, Option<u8>, Option<u8>);

fn date((year, month, day): Parts) -> Result<CivilDate, WhenError> {
    CivilDate::new(year, month, day).map_err(|_| WhenError::NotInCalendar)
}

fn single(year: u16, month: Option<u8>, day: Option<u8>) -> Result<Period, WhenError> {
    // A single date never ends before it starts.
    Period::new(date((year, month, day))?, None).map_err(|_| WhenError::Reversed)
}

fn span(first: Parts, last: Parts) -> Result<Period, WhenError> {
    Period::new(date(first)?, Some(date(last)?)).map_err(|_| WhenError::Reversed)
}

fn join(first: Period, last: Period) -> Result<Period, WhenError> {
    let end = last.last().unwrap_or(last.first());
    Period::new(first.first(), Some(end)).map_err(|_| WhenError::Reversed)
}

/// Two items of a list are a span where they follow each other; else which of the days between is meant, only
/// the author knows.
fn listed(from: u8, to: u8, span: Period) -> Result<Period, WhenError> {
    if to == from + 1 {
        Ok(span)
    } else {
        Err(vague([span]))
    }
}

fn listed_years(from: u16, to: u16) -> Result<Period, WhenError> {
    Err(vague([span((from, None, None), (to, None, None))?]))
}

fn years_only(tokens: &[Token]) -> bool {
    let is_listed = |token: &Token| matches!(token, Token::Year(_) | Token::Comma);
    tokens.iter().all(is_listed)
}

/// The months of quarters, since EDTF level 0 has none.
fn quarters(from: u8, to: u8, year: u16) -> Result<Period, WhenError> {
    if !(1..=4).contains(&from) || !(1..=4).contains(&to) {
        return Err(WhenError::NotInCalendar);
    }
    span((year, Some(from * 3 - 2), None), (year, Some(to * 3), None))
}

/// A year of two digits, in the century that lists of an association are about.
fn short_year(
    short: u8,
    read: impl Fn(u16) -> Result<Period, WhenError>,
) -> Result<Period, WhenError> {
    let century = if short < 70 { 2000 } else { 1900 };
    let period = read(century + u16::from(short)).map_err(|_| WhenError::Form)?;
    Err(WhenError::ShortYear(period_text(period)))
}

/// `8/17/2018`: no month 17, so the day may stand second.
fn month_first(tokens: &[Token]) -> WhenError {
    use Token::{Dash, Number, Slash, Year};
    let [
        Number(month),
        Slash | Dash,
        Number(day),
        Slash | Dash,
        Year(year),
    ] = *tokens
    else {
        return WhenError::NotInCalendar;
    };
    single(year, Some(month), Some(day)).map_or(WhenError::NotInCalendar, |period| {
        WhenError::MonthFirst(period_text(period))
    })
}

fn vague(periods: impl IntoIterator<Item = Period>) -> WhenError {
    WhenError::Vague(periods.into_iter().map(period_text).collect())
}

/// Takes the status out of a text: in brackets, or as its first or last words.
fn without_status(text: &str) -> (String, Option<Status>) {
    if let Some((before, rest)) = text.split_once('(')
        && let Some((inside, after)) = rest.split_once(')')
        && let Some(found) = status(inside)
    {
        return (
            format!("{} {}", before.trim(), after.trim())
                .trim()
                .to_owned(),
            Some(found),
        );
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_edge = |c: char| matches!(c, ',' | ';' | ':' | '-' | '–');
    let trimmed = |words: &[&str]| words.join(" ").trim_matches(is_edge).trim().to_owned();
    // The longest words first: "đã thực hiện" is more than "thực hiện".
    for count in (1..=words.len().min(3)).rev() {
        let (head, tail) = words.split_at(words.len() - count);
        let (start, rest) = words.split_at(count);
        for (candidate, rest) in [(tail, head), (start, rest)] {
            let has_letters = candidate
                .iter()
                .all(|word| word.chars().any(char::is_alphabetic));
            if has_letters && let Some(found) = status(&candidate.join(" ")) {
                return (trimmed(rest), Some(found));
            }
        }
    }
    (text.to_owned(), None)
}

#[cfg(test)]
#[path = "when_tests.rs"]
mod tests;
