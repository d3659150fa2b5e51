//! What reading a file left open: it is asked in the cell until it is answered.

use super::problem::{Cure, CureAction, Problem, ProblemKind};
use crate::table::column::Column;
use crate::table::row::Row;

/// Adds the questions of a row, with the readings as cures.
pub(super) fn check(row: &Row, problems: &mut Vec<Problem>) {
    for column in Column::ALL {
        let Some(doubt) = &row[column].doubt else {
            continue;
        };
        let readings = doubt.readings.iter().map(|text| Cure {
            action: CureAction::ChangeTo,
            text: text.clone(),
        });
        problems.push(Problem {
            row: Some(row.key),
            column,
            kind: ProblemKind::Asked {
                reason: doubt.reason,
                found: doubt.found.clone(),
            },
            cures: readings.collect(),
        });
    }
}
