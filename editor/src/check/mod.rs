//! What is wrong with the rows, and how it is mended.
//!
//! What cannot be shown is found by the widget's own reading of the documents that would be published, so that
//! the page and the widget never disagree.
//!
//! | module | is about |
//! | --- | --- |
//! | [`problem`] | a problem, its grade, its cures |
//! | [`shown`] | what the widget would leave out |
//! | [`asked`] | what reading a file left open |
//! | [`dates`] | dates that are doubtful, or written otherwise than here |
//! | [`partners`] | new partners, and names written otherwise |
//! | [`words`] | titles, summaries, kinds: blanks, capitals, length |
//! | [`duplicates`] | activities that seem to be the same |
//! | [`texts`] | the sentences, in Vietnamese and English |

pub mod asked;
pub mod dates;
pub mod duplicates;
pub mod partners;
pub mod problem;
pub mod shown;
pub mod texts;
pub mod words;

pub use problem::{Cure, Grade, Problem, ProblemKind, alike};

use crate::documents::activity::status;
use crate::documents::values::CellReader;
use crate::documents::{Documents, documents};
use crate::edition::Edition;
use crate::table::row::{Row, RowKey};
use khuyen_hoc_timeline::load::document::Document;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use std::collections::HashMap;

/// Everything that is wrong with the rows, in their order: of a row, by column, the worst first. What is wrong
/// with the edition itself comes last.
///
/// `today` is the present day, by which plans are past.
pub fn check(rows: &[Row], edition: &Edition, today: CivilDate) -> Vec<Problem> {
    check_documents(rows, edition, &documents(rows, edition), today)
}

/// The same, where the documents of the rows are there already.
pub fn check_documents(
    rows: &[Row],
    edition: &Edition,
    documents: &Documents,
    today: CivilDate,
) -> Vec<Problem> {
    let mut problems = shown::problems(rows, documents);
    let mut reader = CellReader::new(edition);
    let readings: Vec<_> = rows.iter().map(|row| reader.values(row)).collect();
    let documents_of: HashMap<RowKey, Document> = (documents.places.iter())
        .map(|place| (place.row, place.document))
        .collect();
    for (row, values) in rows.iter().zip(&readings) {
        if row.is_blank() {
            continue;
        }
        asked::check(row, &mut problems);
        let status = documents_of
            .get(&row.key)
            .map(|document| status(values, *document));
        dates::check(row, values, status, today, &mut problems);
        partners::check(row, values, edition, documents, &mut problems);
        words::check(row, edition, &mut problems);
    }
    duplicates::check(rows, &readings, &mut problems);
    let order: HashMap<RowKey, usize> = (rows.iter().enumerate())
        .map(|(index, row)| (row.key, index))
        .collect();
    problems.sort_by_key(|problem| {
        let row = problem.row.and_then(|key| order.get(&key).copied());
        (
            row.unwrap_or(usize::MAX),
            problem.column.index(),
            problem.grade(),
        )
    });
    problems
}
