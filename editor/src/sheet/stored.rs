//! Values as libraries give them, made values as people see them.

use super::layout::CellFacts;
use super::number_format::{self, Shown};
use super::serial::{self, DateSystem};
use super::value::{Value, day_text};
use crate::table::doubt::{Doubt, DoubtReason};
use calamine::Data;
use khuyen_hoc_timeline::model::civil_date::CivilDate;

/// The value of a cell; `None` where it holds nothing.
pub(super) fn value(data: &Data, facts: Option<&CellFacts>, system: DateSystem) -> Option<Value> {
    let formula = facts.and_then(|facts| facts.formula.as_deref());
    let format = facts.and_then(|facts| facts.format.as_deref());
    Some(match data {
        Data::Empty => asked(DoubtReason::FormulaWithoutValue, format!("={}", formula?)),
        Data::String(text) if text.is_empty() => match formula {
            Some(formula) if !formula.is_empty() => {
                asked(DoubtReason::FormulaWithoutValue, format!("={formula}"))
            }
            _ => return None,
        },
        Data::String(text) if is_error(text) => asked(DoubtReason::ErrorCell, text.clone()),
        Data::String(text) => Value::Text(text.clone()),
        Data::Bool(yes) => Value::Bool(*yes),
        Data::Error(error) => asked(DoubtReason::ErrorCell, error.to_string()),
        Data::Int(number) => plain_number(whole(*number), formula, format),
        Data::Float(number) => plain_number(*number, formula, format),
        Data::DateTime(stored) if stored.is_duration() => Value::Clock(hours(stored.as_f64())),
        Data::DateTime(stored) => dated(stored.as_f64(), formula, format, system),
        Data::DateTimeIso(text) => iso_date(text),
        Data::DurationIso(text) => Value::Clock(iso_duration(text)),
    })
}

/// Programs write whole numbers as integers; those of a cell have at most 15 digits.
#[allow(clippy::cast_precision_loss)]
fn whole(number: i64) -> f64 {
    number as f64
}

fn plain_number(number: f64, formula: Option<&str>, format: Option<&str>) -> Value {
    match formula {
        // A program that writes formulas without working them out writes 0.
        Some(formula) if number == 0.0 => {
            asked(DoubtReason::FormulaWithoutValue, format!("={formula}"))
        }
        _ if format.map(number_format::shown) == Some(Shown::Percent) => Value::Percent(number),
        _ => Value::Number(number),
    }
}

/// A number that a library takes for a date, because of the letters in its format.
fn dated(number: f64, formula: Option<&str>, format: Option<&str>, system: DateSystem) -> Value {
    let shown = format.map_or(Shown::Date, number_format::shown);
    match (shown, formula) {
        (_, Some(formula)) if number == 0.0 => {
            asked(DoubtReason::FormulaWithoutValue, format!("={formula}"))
        }
        (Shown::NumberOrDate, _) => number_or_date(number, system),
        (Shown::Clock, _) => Value::Clock(hours(number - number.floor())),
        _ if number > 0.0 && number < 1.0 => Value::Clock(hours(number)),
        _ => serial::date(number, system),
    }
}

/// `5 ngày` or 5 January 1900: the number first, and the day where it is one of our time.
fn number_or_date(number: f64, system: DateSystem) -> Value {
    let mut readings = vec![number.to_string()];
    if let Value::Date { day, .. } = serial::date(number, system) {
        readings.push(day_text(day));
    }
    Value::Doubtful(Doubt {
        reason: DoubtReason::NumberFormat,
        found: number.to_string(),
        readings,
    })
}

fn asked(reason: DoubtReason, found: String) -> Value {
    Value::Doubtful(Doubt {
        reason,
        found,
        readings: Vec::new(),
    })
}

/// Whether a text is an error of a spreadsheet: some programs store it as a text.
fn is_error(text: &str) -> bool {
    const ERRORS: [&str; 8] = [
        "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!",
    ];
    let is_office_error = text
        .strip_prefix("Err:")
        .is_some_and(|code| code.len() == 3);
    ERRORS.contains(&text) || is_office_error
}

/// Hours and minutes of a part of days: 1.25 is `30:00`.
fn hours(days: f64) -> String {
    let minutes = (days * 1440.0).round();
    format!(
        "{:.0}:{:02.0}",
        (minutes / 60.0).floor(),
        minutes.rem_euclid(60.0)
    )
}

/// `2014-04-21`, `2014-10-02T14:05:00`, `10:30:00`.
fn iso_date(text: &str) -> Value {
    let (date, time) = match text.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    let clock = |time: &str| {
        let mut parts = time.split(':');
        let hour = parts.next()?.parse().ok()?;
        Some((hour, parts.next()?.parse().ok()?))
    };
    match CivilDate::parse(date) {
        Ok(day) if day.day().is_some() => Value::Date {
            day,
            clock: time.and_then(clock).filter(|clock| *clock != (0, 0)),
        },
        _ => match clock(time.unwrap_or(date)) {
            Some((hour, minute)) => Value::Clock(format!("{hour}:{minute:02}")),
            None => Value::Text(text.to_owned()),
        },
    }
}

/// `PT10H30M00S` is `10:30`.
fn iso_duration(text: &str) -> String {
    let part = |unit: char| -> u32 {
        let before = text
            .split(unit)
            .next()
            .filter(|before| before.len() < text.len());
        let digits = before.map(|before| {
            before
                .rsplit(|c: char| !c.is_ascii_digit())
                .next()
                .unwrap_or_default()
        });
        digits.and_then(|digits| digits.parse().ok()).unwrap_or(0)
    };
    format!("{}:{:02}", part('H'), part('M'))
}
