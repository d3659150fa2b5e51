//! Problems as lines that editors of code understand, or as JSON for other programs.

use super::input::Input;
use crate::check::texts::CheckTexts;
use crate::check::{Grade, Problem};
use crate::table::origin::CellPlace;
use crate::table::row::Row;
use khuyen_hoc_timeline::i18n::lang::Lang;
use serde::Serialize;

/// A problem, with the place where it is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReportedProblem {
    /// The file.
    pub file: String,
    /// The cell of a spreadsheet, as Excel names it: `Sheet1!C14`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
    /// The id of the activity in the documents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The column: `when`, `title`, `partners`, `kind`, `status`, `summary`, `source`.
    pub column: &'static str,
    /// `error`, `doubt` or `style`.
    pub grade: &'static str,
    /// What is wrong, why it matters, and what to do.
    pub message: String,
    /// What would mend it.
    pub cures: Vec<ReportedCure>,
}

/// What would mend a problem.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReportedCure {
    /// What it does, in words.
    pub label: String,
    /// The new text of the cell.
    pub text: String,
}

/// Everything that was found in the files.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// How many activities were read.
    pub activities: usize,
    /// How many problems of each grade.
    pub counts: Counts,
    /// The problems, by file and row.
    pub problems: Vec<ReportedProblem>,
    /// What is in the files and no activity.
    pub left_out: Vec<String>,
}

/// How many problems of each grade.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// What cannot be shown.
    pub error: usize,
    /// What is shown and doubtful.
    pub doubt: usize,
    /// What should be written otherwise.
    pub style: usize,
}

impl Report {
    /// Adds what was found in a file.
    pub fn add(&mut self, input: &Input, problems: &[Problem], lang: Lang) {
        self.activities += input.rows.len();
        for problem in problems {
            match problem.grade() {
                Grade::Error => self.counts.error += 1,
                Grade::Doubt => self.counts.doubt += 1,
                Grade::Style => self.counts.style += 1,
            }
            let row = input.rows.iter().find(|row| Some(row.key) == problem.row);
            self.problems.push(ReportedProblem {
                file: input.path.display().to_string(),
                cell: row.and_then(|row| place(input, row, problem)),
                id: row.and_then(|row| row.id.clone()),
                column: problem.column.key(),
                grade: problem.grade().as_str(),
                message: problem.sentence(lang),
                cures: problem
                    .cures
                    .iter()
                    .map(|cure| ReportedCure {
                        label: cure.label(lang),
                        text: cure.text.clone(),
                    })
                    .collect(),
            });
        }
        for (sheet, left_out) in &input.left_out {
            self.left_out.push(format!(
                "{}: {sheet}: {}",
                input.path.display(),
                left_out.sentence(lang)
            ));
        }
    }

    /// Whether something stands in the way of publishing.
    pub fn has_blocking(&self, strict: bool) -> bool {
        self.counts.error > 0 || (strict && self.counts.doubt > 0)
    }

    /// A line for each problem and each thing left out, and one with the numbers.
    pub fn text(&self, lang: Lang) -> String {
        let texts = CheckTexts::of(lang);
        let grade = |name: &str| {
            let grades = [Grade::Error, Grade::Doubt, Grade::Style];
            let found = grades.into_iter().find(|grade| grade.as_str() == name);
            found.map_or("", |grade| texts.grade(grade))
        };
        let mut lines: Vec<String> = Vec::new();
        for problem in &self.problems {
            let place = problem.cell.as_ref().or(problem.id.as_ref());
            let place = place.map_or_else(String::new, |place| format!("{place}: "));
            lines.push(format!(
                "{}: {place}{}: {}",
                problem.file,
                grade(problem.grade),
                problem.message
            ));
            lines.extend(
                problem
                    .cures
                    .iter()
                    .map(|cure| format!("    → {}", cure.label)),
            );
        }
        lines.extend(self.left_out.iter().cloned());
        let Counts {
            error,
            doubt,
            style,
        } = self.counts;
        lines.push(match lang {
            Lang::Vi => format!(
                "{} hoạt động; {error} lỗi, {doubt} điểm cần xem lại, {style} điểm nên sửa",
                self.activities
            ),
            Lang::En => format!(
                "{} activities; {error} errors, {doubt} doubts, {style} points of style",
                self.activities
            ),
        });
        lines.join("\n")
    }
}

/// The cell of the spreadsheet that the problem is in.
fn place(input: &Input, row: &Row, problem: &Problem) -> Option<String> {
    let origin = row.origin.as_ref()?;
    let column = input
        .columns
        .iter()
        .find(|(sheet, column, _)| *sheet == origin.sheet && *column == problem.column);
    Some(match column {
        Some((_, _, sheet_column)) => CellPlace {
            sheet: origin.sheet.clone(),
            column: *sheet_column,
            row: origin.row,
        }
        .to_string(),
        // The sheet has no such column: the row tells enough.
        None => format!("{}!{}", origin.sheet, origin.row),
    })
}
