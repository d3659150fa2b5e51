//! Dates and statuses that are doubtful, or written otherwise than here.

use super::problem::{Cure, CureAction, Problem, ProblemKind};
use crate::documents::values::{Values, text};
use crate::reading::status::status_text;
use crate::reading::when::period_text;
use crate::table::column::Column;
use crate::table::row::Row;
use khuyen_hoc_timeline::model::activity::Status;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use khuyen_hoc_timeline::model::period::Period;
use khuyen_hoc_timeline::model::years::Years;

/// Adds what is doubtful about the date of a row, and the form of date and status.
pub(super) fn check(
    row: &Row,
    values: &Values,
    status: Option<Status>,
    today: CivilDate,
    problems: &mut Vec<Problem>,
) {
    let mut add = |column, kind, cures| {
        problems.push(Problem {
            row: Some(row.key),
            column,
            kind,
            cures,
        });
    };
    if let Some(period) = values.period() {
        let years = Years::DEFAULT;
        if period.last_year() < years.first() || period.first_year() > years.last() {
            let kind = ProblemKind::OutsideYears {
                first: years.first(),
                last: years.last(),
            };
            add(Column::When, kind, Vec::new());
        }
        let written = period_text(period);
        if row[Column::When].doubt.is_none()
            && values.status_of_date.is_none()
            && text(row, Column::When) != written
        {
            add(
                Column::When,
                ProblemKind::DateForm,
                vec![change_to(&written)],
            );
        }
        match status {
            Some(Status::Planned) if is_over(period, today) => {
                let held = change_to(status_text(Status::Held));
                add(Column::Status, ProblemKind::PlannedInPast, vec![held]);
            }
            Some(Status::Held) if is_yet_to_come(period, today) => {
                let planned = change_to(status_text(Status::Planned));
                add(Column::Status, ProblemKind::HeldInFuture, vec![planned]);
            }
            _ => {}
        }
    }
    let status = values.status.map(status_text);
    if let Some(written) = status.filter(|written| *written != text(row, Column::Status)) {
        add(
            Column::Status,
            ProblemKind::StatusForm,
            vec![change_to(written)],
        );
    }
}

/// A cure that writes the whole cell anew.
pub(super) fn change_to(text: &str) -> Cure {
    Cure {
        action: CureAction::ChangeTo,
        text: text.to_owned(),
    }
}

/// Whether the last day it may mean is past.
fn is_over(period: Period, today: CivilDate) -> bool {
    period.bounds().1 < day(today)
}

/// Whether the first day it may mean is yet to come.
fn is_yet_to_come(period: Period, today: CivilDate) -> bool {
    period.bounds().0 > day(today)
}

fn day(date: CivilDate) -> (u16, u8, u8) {
    (
        date.year(),
        date.month().unwrap_or(1),
        date.day().unwrap_or(1),
    )
}
