//! Activities that seem to be the same: at the same time, with nearly the same title.

use super::problem::{Problem, ProblemKind};
use crate::documents::values::{Values, text};
use crate::table::column::Column;
use crate::table::row::Row;
use khuyen_hoc_timeline::query::fold::fold;
use std::collections::HashMap;

/// How alike titles are that may be the same one: a letter in ten differs.
const ALIKE: f64 = 0.9;

/// How many neighbours in the order of the titles are compared: what differs by a letter mostly stands there,
/// and thousands of rows of one year take no time.
const NEIGHBOURS: usize = 4;

/// Adds a problem to the later one of each two rows that may be the same activity.
pub(super) fn check(rows: &[Row], readings: &[Values], problems: &mut Vec<Problem>) {
    let mut by_time: HashMap<_, Vec<(String, usize)>> = HashMap::new();
    for (index, (row, values)) in rows.iter().zip(readings).enumerate() {
        let title = fold(text(row, Column::Title));
        if let Some(period) = values.period().filter(|_| !title.is_empty()) {
            by_time
                .entry(period.to_string())
                .or_default()
                .push((title, index));
        }
    }
    for mut group in by_time.into_values() {
        group.sort();
        for (place, (title, index)) in group.iter().enumerate() {
            let before = &group[place.saturating_sub(NEIGHBOURS)..place];
            let same = before.iter().rev().find(|(other, _)| {
                other == title || strsim::normalized_levenshtein(other, title) >= ALIKE
            });
            if let Some((_, other)) = same {
                // The later one in the table is asked about, whatever the order of the titles.
                let (first, second) = ((*index).min(*other), (*index).max(*other));
                problems.push(Problem {
                    row: Some(rows[second].key),
                    column: Column::Title,
                    kind: ProblemKind::Duplicate {
                        other: rows[first].key,
                        title: text(&rows[first], Column::Title).to_owned(),
                    },
                    cures: Vec::new(),
                });
            }
        }
    }
}
