//! What the widget would leave out of the documents that these rows make, found by the widget's own reading.

use super::dates::change_to;
use super::problem::{Cure, Problem, ProblemKind};
use crate::documents::Documents;
use crate::documents::sources::address_in;
use crate::documents::values::text;
use crate::reading::when::{WhenError, when};
use crate::table::column::Column;
use crate::table::row::{Row, RowKey};
use khuyen_hoc_timeline::load::convert::convert;
use khuyen_hoc_timeline::load::document::Document;
use khuyen_hoc_timeline::load::problem::{Expected, Outcome, Problem as Found};
use std::collections::HashMap;
use std::slice;

/// The problems that the widget would tell, each in the cell that it comes from.
pub(super) fn problems(rows: &[Row], documents: &Documents) -> Vec<Problem> {
    let conversion = convert(Some(&documents.articles), Some(&documents.programmes));
    if conversion.problems.is_empty() {
        return Vec::new();
    }
    let rows: HashMap<RowKey, &Row> = rows.iter().map(|row| (row.key, row)).collect();
    let mut of_activity = HashMap::new();
    let mut of_source = HashMap::new();
    for place in &documents.places {
        let source = (place.document, place.source);
        of_activity.insert((source, place.activity), place.row);
        of_source.entry(source).or_insert(place.row);
    }
    let left_out = conversion.problems.iter();
    left_out
        .filter(|found| !matches!(found.outcome, Outcome::ReadAs { .. }))
        .map(|found| {
            let place = Place::of(found);
            let row = place.activity.map_or_else(
                || of_source.get(&place.source),
                |activity| of_activity.get(&(place.source, activity)),
            );
            let row = row.and_then(|key| rows.get(key)).copied();
            let column = place.column();
            let kind = kind(found, &place, row.map_or("", |row| text(row, column)));
            Problem {
                row: row.map(|row| row.key),
                column,
                cures: cures(&kind),
                kind,
            }
        })
        .collect()
}

/// Where in the documents a problem is.
struct Place<'a> {
    source: (Document, usize),
    activity: Option<usize>,
    field: &'a str,
}

impl<'a> Place<'a> {
    /// Takes a path such as `articles[0].activities[3].when` apart.
    fn of(found: &'a Found) -> Self {
        let mut source = usize::MAX;
        let mut activity = None;
        let mut field = "";
        for step in found.path.split('.') {
            let (name, index) = match step.split_once('[') {
                Some((name, index)) => (name, index.trim_end_matches(']').parse().ok()),
                None => (step, None),
            };
            match (name, index) {
                ("articles" | "programmes", Some(index)) => source = index,
                ("activities", Some(index)) => activity = Some(index),
                _ => field = name,
            }
        }
        Self {
            source: (found.document, source),
            activity,
            field,
        }
    }

    fn column(&self) -> Column {
        match (self.activity, self.field) {
            (None, _) => Column::Source,
            (Some(_), "id") => Column::Title,
            (Some(_), field) => Column::from_key(field).unwrap_or(Column::Title),
        }
    }
}

/// What a date that cannot be read may mean.
fn cures(kind: &ProblemKind) -> Vec<Cure> {
    let readings = match kind {
        ProblemKind::NotADate { error, .. } => match error {
            WhenError::ShortYear(reading) | WhenError::MonthFirst(reading) => {
                slice::from_ref(reading)
            }
            WhenError::Vague(readings) => readings,
            _ => &[],
        },
        _ => &[],
    };
    readings.iter().map(|text| change_to(text)).collect()
}

fn kind(found: &Found, place: &Place, cell: &str) -> ProblemKind {
    let cell = cell.to_owned();
    match (place.activity, place.field, found.expected) {
        (Some(_), "title", _) => ProblemKind::NoTitle,
        (Some(_), "when", _) if cell.is_empty() => ProblemKind::NoDate,
        (Some(_), "when", _) => ProblemKind::NotADate {
            error: when(&cell).err().unwrap_or(WhenError::Form),
            found: cell,
        },
        (Some(_), "status", _) => ProblemKind::UnknownStatus { found: cell },
        (None, "url", Expected::WebAddress) => ProblemKind::BadAddress {
            found: address_in(&cell).unwrap_or(&cell).to_owned(),
        },
        (None, "when", _) if place.source.0 == Document::Programmes && found.found.is_none() => {
            ProblemKind::ProgrammeWithoutDate
        }
        _ => ProblemKind::LeftOut {
            path: found.path.clone(),
            expected: found.expected,
            found: found.found.clone().unwrap_or_default(),
        },
    }
}
