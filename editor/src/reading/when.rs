//! When something was or is to be, as people write it in a cell.

use super::date_patterns::{month_first, period_of, vague};
use super::date_tokens::tokens;
use super::status::status;
use super::vague_time;
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::load::written_date;
use khuyen_hoc_timeline::model::activity::Status;
use khuyen_hoc_timeline::model::civil_date::DateError;
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
    match period_of(&tokens) {
        Err(error @ (WhenError::Form | WhenError::NotInCalendar)) => Err(match widget {
            PeriodError::Reversed => WhenError::Reversed,
            PeriodError::Date(DateError::Month) => month_first(&tokens),
            PeriodError::Date(DateError::Day) => WhenError::NotInCalendar,
            PeriodError::Date(_) => error,
        }),
        read => read,
    }
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
