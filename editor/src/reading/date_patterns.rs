//! Which parts of a written date, in which order, are which date or span.

use super::date_tokens::Token;
use super::date_tokens::Token::{
    Comma as C, Dash as D, Month as M, Number as N, Quarter as Q, Slash as S, Year as Y,
};
use super::when::{WhenError, period_text};
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use khuyen_hoc_timeline::model::period::Period;

/// The period that the parts of a text are.
///
/// # Errors
/// [`WhenError`] where they are none, or could be several.
pub(super) fn period_of(tokens: &[Token]) -> Result<Period, WhenError> {
    let patterns = [
        single_date,
        days,
        months,
        quarters_and_years,
        two_dates,
        incomplete,
    ];
    let read = patterns.iter().find_map(|pattern| pattern(tokens));
    read.unwrap_or(Err(WhenError::Form))
}

/// What a pattern makes of the parts; `None` where they are not of its form.
type Read = Option<Result<Period, WhenError>>;

/// `2018`, `8/2018`, `tháng 8/2018`, `17/8/2018`, `August 17, 2018`.
fn single_date(tokens: &[Token]) -> Read {
    Some(match *tokens {
        [Y(year)] => single(year, None, None),
        [N(month), S, Y(year)] | [M, N(month), S | D, Y(year)] | [M, N(month), Y(year)] => {
            single(year, Some(month), None)
        }
        [N(day), S, N(month), S | C | D, Y(year)] | [M, N(month), S, N(day), C, Y(year)] => {
            single(year, Some(month), Some(day))
        }
        _ => return None,
    })
}

/// `15-17/8/2018`, `15, 16/8/2018`, `30/4 - 1/5/2018`.
fn days(tokens: &[Token]) -> Read {
    let within = |from, to, month, year| {
        span(
            (year, Some(month), Some(from)),
            (year, Some(month), Some(to)),
        )
    };
    Some(match *tokens {
        [N(from), D, N(to), S, N(month), S, Y(year)] => within(from, to, month, year),
        [N(from), C, N(to), S, N(month), S, Y(year)] => {
            within(from, to, month, year).and_then(|span| listed(from, to, span))
        }
        [
            N(day),
            S,
            N(month),
            D,
            N(to_day),
            S,
            N(to_month),
            S,
            Y(year),
        ] => span(
            (year, Some(month), Some(day)),
            (year, Some(to_month), Some(to_day)),
        ),
        _ => return None,
    })
}

/// `tháng 8 - 9/2018`, `từ tháng 8 đến tháng 10 năm 2018`, `tháng 8, 9/2018`.
fn months(tokens: &[Token]) -> Read {
    let within = |from, to, year| span((year, Some(from), None), (year, Some(to), None));
    Some(match *tokens {
        [M, N(from), D, N(to), S, Y(year)] | [M, N(from), D, M, N(to), S, Y(year)] => {
            within(from, to, year)
        }
        [M, N(from), C, N(to), S, Y(year)] | [M, N(from), C, M, N(to), S, Y(year)] => {
            within(from, to, year).and_then(|span| listed(from, to, span))
        }
        // 8-9/2018 may be two months or a day of September.
        [N(from), D, N(to), S, Y(year)] => {
            let day = single(year, Some(to), Some(from));
            Err(vague(within(from, to, year).into_iter().chain(day)))
        }
        _ => return None,
    })
}

/// `quý III/2018`, `quý I - II/2018`, `năm học 2018 - 2019`, `2014, 2016`.
fn quarters_and_years(tokens: &[Token]) -> Read {
    let years_only = || tokens.iter().all(|token| matches!(token, Y(_) | C));
    Some(match *tokens {
        [Q, N(quarter), S | D, Y(year)] | [Q, N(quarter), Y(year)] => {
            quarters(quarter, quarter, year)
        }
        [Q, N(from), D | C, N(to), S | D, Y(year)]
        | [Q, N(from), D | C, Q, N(to), S | D, Y(year)] => quarters(from, to, year),
        [Y(from), D, Y(to)] => span((from, None, None), (to, None, None)),
        [Y(from), .., C, Y(to)] | [Y(from), C, Y(to)] if years_only() => listed_years(from, to),
        _ => return None,
    })
}

/// Two dates with their years: `tháng 8/2018 - tháng 10/2018`.
fn two_dates(tokens: &[Token]) -> Read {
    let (first, last) = match *tokens {
        [ref first @ .., D, M, N(month), S, Y(year)] => (first, single(year, Some(month), None)),
        [ref first @ .., D, N(day), S, N(month), S, Y(year)] => {
            (first, single(year, Some(month), Some(day)))
        }
        _ => return None,
    };
    let has_year = matches!(first.last(), Some(Y(_))) && !first.contains(&D);
    has_year.then(|| join(period_of(first)?, last?))
}

/// What lacks a year, or has but two digits of it.
fn incomplete(tokens: &[Token]) -> Read {
    Some(match *tokens {
        [N(day), S, N(month), S, N(short)] | [N(day), D, N(month), D, N(short)] => {
            short_year(short, |year| single(year, Some(month), Some(day)))
        }
        [Y(year), D | S, N(short)] => {
            short_year(short, |last| span((year, None, None), (last, None, None)))
        }
        [M, N(month), S, N(short)] => short_year(short, |year| single(year, Some(month), None)),
        [N(_), S | D, N(_)]
        | [M | Q, N(_)]
        | [M | Q, N(_), D | C, N(_)]
        | [N(_), D | C, N(_), S, N(_)]
        | [N(_), S, N(_), D, N(_), S, N(_)] => Err(WhenError::NoYear),
        _ => return None,
    })
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
pub(super) fn month_first(tokens: &[Token]) -> WhenError {
    let [N(month), S | D, N(day), S | D, Y(year)] = *tokens else {
        return WhenError::NotInCalendar;
    };
    single(year, Some(month), Some(day)).map_or(WhenError::NotInCalendar, |period| {
        WhenError::MonthFirst(period_text(period))
    })
}

pub(super) fn vague(periods: impl IntoIterator<Item = Period>) -> WhenError {
    WhenError::Vague(periods.into_iter().map(period_text).collect())
}
