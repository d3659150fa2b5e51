//! The cell of the time, from one or several columns of a sheet: *Năm* and *Ngày* may stand apart.

use super::cells::with_before;
use super::date_evidence::DateEvidence;
use super::section::Section;
use crate::columns::legible::Legible;
use crate::reading::day_month::{DayMonth, both_readings, day_month};
use crate::reading::text::tidy;
use crate::reading::when::{self, When, period_text};
use crate::sheet::serial;
use crate::sheet::value::{Value, day_text};
use crate::table::cell::Cell;
use crate::table::doubt::{Doubt, DoubtReason};
use khuyen_hoc_timeline::model::activity::Status;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use khuyen_hoc_timeline::query::fold::fold;

/// What is known around a cell of the time.
pub(super) struct TimeContext<'a> {
    /// What the column shows as a whole.
    pub(super) evidence: DateEvidence,
    /// The headings above the row.
    pub(super) section: &'a Section,
    /// The only year that the title or the sheet's name has.
    pub(super) sheet_year: Option<u16>,
    /// What the texts of the sheet are in.
    pub(super) legible: Legible,
    /// The year in which the file is read.
    pub(super) present_year: u16,
}

/// A value of the sheet with the words over its column.
pub(super) type Headed<'a> = (&'a str, &'a Value);

impl TimeContext<'_> {
    /// The cell, and the status that stands with the date.
    pub(super) fn cell(&self, values: &[Headed]) -> (Cell, Option<Status>) {
        match values {
            [] => (self.section_time(), None),
            [(words, value)] => self.single(words, value),
            _ => self.joined(values),
        }
    }

    /// The year of the headings or of the title, for dates without one.
    fn year(&self) -> Option<u16> {
        self.section.year.or(self.sheet_year)
    }

    /// An empty cell has the time of its heading.
    fn section_time(&self) -> Cell {
        match &self.section.when {
            Some(text) => Cell {
                text: text.clone(),
                doubt: None,
                before_reading: Some(self.section.words.clone()),
            },
            None => Cell::default(),
        }
    }

    fn single(&self, words: &str, value: &Value) -> (Cell, Option<Status>) {
        match value {
            Value::Doubtful(doubt) => (with_doubt(doubt.clone()), None),
            Value::Date { day, clock } => (self.stored(*day, *clock), None),
            Value::Number(number) => self.number(words, *number),
            Value::Text(text) => self.text(text),
            Value::Percent(_) | Value::Bool(_) | Value::Clock(_) => self.text(&value.text()),
        }
    }

    fn stored(&self, day: CivilDate, clock: Option<(u8, u8)>) -> Cell {
        let text = day_text(day);
        let asked = |reason, readings| {
            with_doubt(Doubt {
                reason,
                found: text.clone(),
                readings,
            })
        };
        let exchanged = CivilDate::new(day.year(), day.day(), day.month())
            .ok()
            .filter(|other| *other != day);
        if let Some(exchanged) = exchanged.filter(|_| self.evidence.asks_stored_order()) {
            return asked(
                DoubtReason::DayOrMonth,
                vec![day_text(exchanged), text.clone()],
            );
        }
        let is_expected = self.year() == Some(self.present_year);
        if day.year() == self.present_year && self.evidence.asks_present_year() && !is_expected {
            let of_title = self
                .year()
                .and_then(|year| CivilDate::new(year, day.month(), day.day()).ok());
            let readings = of_title
                .map(day_text)
                .into_iter()
                .chain([text.clone()])
                .collect();
            return asked(DoubtReason::PresentYear, readings);
        }
        let before_reading = clock.map(|(hour, minute)| format!("{text} {hour:02}:{minute:02}"));
        Cell {
            text,
            doubt: None,
            before_reading,
        }
    }

    /// A number is a year; a month where *Tháng* stands over it and the year is known; or perhaps a day that lost
    /// its format.
    fn number(&self, words: &str, number: f64) -> (Cell, Option<Status>) {
        let text = Value::Number(number).text();
        if let Some(day) = serial::lost_format(number) {
            let doubt = Doubt {
                reason: DoubtReason::NumberFormat,
                found: text.clone(),
                readings: vec![day_text(day)],
            };
            return (with_doubt(doubt), None);
        }
        if is_over(words, "thang") && number < 13.0 {
            return self.text(&format!("tháng {text}"));
        }
        self.text(&text)
    }

    fn text(&self, written: &str) -> (Cell, Option<Status>) {
        let tidied = tidy(&self.legible.text(written));
        if day_month(&tidied) == Some(DayMonth::Either)
            && self.evidence.asks_text_order()
            && let Some(readings) = both_readings(&tidied)
        {
            let mut readings = readings.to_vec();
            if self.evidence.is_month_first() {
                readings.reverse();
            }
            let doubt = Doubt {
                reason: DoubtReason::DayOrMonth,
                found: tidied,
                readings,
            };
            return (with_doubt(doubt), None);
        }
        let read = when::when(&tidied).ok();
        let completed = || self.year().and_then(|year| when::with_year(&tidied, year));
        match read.or_else(completed) {
            Some(When { period, status }) => {
                (with_before(period_text(period), written, None), status)
            }
            None if self.legible.is_untouchable(written) => (Cell::typed(written), None),
            None => (with_before(tidied, written, None), None),
        }
    }

    /// Several columns: a whole date in one of them, or year, month and day in their own.
    fn joined(&self, values: &[Headed]) -> (Cell, Option<Status>) {
        let whole = values
            .iter()
            .find(|(_, value)| matches!(value, Value::Date { .. } | Value::Doubtful(_)));
        if let Some((words, value)) = whole {
            return self.single(words, value);
        }
        let texts: Vec<(&str, String)> = values
            .iter()
            .map(|(words, value)| (*words, tidy(&value.text())))
            .collect();
        let is_year =
            |text: &str| text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        let year = texts.iter().find_map(|(_, text)| {
            let year = when::when(text).ok()?.period;
            (year.first().month().is_none() && year.last().is_none()).then(|| year.first_year())
        });
        let parts: Vec<&(&str, String)> = texts.iter().filter(|(_, text)| !is_year(text)).collect();
        let small = |name: &str| {
            let part = parts
                .iter()
                .find(|(words, text)| is_over(words, name) && text.len() <= 2);
            part.map(|(_, text)| text.as_str())
        };
        let written = texts
            .iter()
            .map(|(_, text)| text.as_str())
            .collect::<Vec<_>>()
            .join(" ");
        let dated = match (small("ngay"), small("thang"), year) {
            (Some(day), Some(month), Some(year)) => {
                when::when(&format!("{day}/{month}/{year}")).ok()
            }
            (None, Some(month), Some(year)) => when::when(&format!("{month}/{year}")).ok(),
            _ => parts.iter().find_map(|(_, text)| {
                when::when(text)
                    .ok()
                    .filter(|read| read.period.first().month().is_some())
                    .or_else(|| when::with_year(text, year?))
            }),
        };
        let only_year = || {
            year.filter(|_| parts.is_empty())
                .and_then(|year| when::when(&year.to_string()).ok())
        };
        match dated.or_else(only_year) {
            Some(When { period, status }) => {
                (with_before(period_text(period), &written, None), status)
            }
            None => (with_before(written.clone(), &written, None), None),
        }
    }
}

fn is_over(words: &str, name: &str) -> bool {
    fold(words).split(' ').any(|word| word == name)
}

/// A cell that is asked about shows the likeliest reading.
fn with_doubt(doubt: Doubt) -> Cell {
    Cell {
        text: doubt.readings.first().cloned().unwrap_or_default(),
        doubt: Some(doubt),
        before_reading: None,
    }
}
