//! What the checker says about the cells, in the language shown.

use crate::check::{Problem, ProblemKind, alike};
use crate::i18n::texts;
use crate::i18n::texts::Texts;
use crate::publish::given_back::Brought;
use crate::table::content::{CellEdit, Content};
use crate::table::origin::{CellPlace, Origin};
use crate::table::row::RowKey;
use crate::table::selection::Spot;
use khuyen_hoc_timeline::i18n::lang::Lang;
use std::collections::{HashMap, HashSet};

/// A way to mend a cell by one press.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CureOffer {
    /// What its button says.
    pub label: String,
    /// The cells and their new texts: one, or all that are wrong in the same way.
    pub edits: Vec<CellEdit>,
    /// Whether it mends other cells, too.
    pub is_for_all: bool,
}

/// Something to say about a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The cell; `None` where it is about what is published already and no row shows.
    pub spot: Option<Spot>,
    /// The column, as the page's attributes name it.
    pub column: &'static str,
    /// How grave it is, as the page's attributes name it: `error`, `doubt` or `style`.
    pub grade: &'static str,
    /// The number of the row in its file; empty for a new one.
    pub number: String,
    /// Where it is: the cell as the editor's own program names it, or the row.
    pub place: String,
    /// What is wrong, why it matters, and what to do.
    pub sentence: String,
    /// How to mend it.
    pub cures: Vec<CureOffer>,
}

/// Everything there is to say, in the order of the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    problems: Vec<Problem>,
    by_spot: HashMap<Spot, Vec<usize>>,
}

impl Findings {
    /// What the checker found.
    pub fn new(problems: Vec<Problem>) -> Self {
        let mut by_spot: HashMap<Spot, Vec<usize>> = HashMap::new();
        for (index, problem) in problems.iter().enumerate() {
            if let Some(spot) = spot_of(problem) {
                by_spot.entry(spot).or_default().push(index);
            }
        }
        Self { problems, by_spot }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.problems.len()
    }

    /// How many keep an activity, or a part of one, from being shown.
    pub fn errors(&self) -> usize {
        let grades = self.problems.iter().map(|problem| problem.grade().as_str());
        grades.filter(|grade| *grade == "error").count()
    }

    /// The rows with something to say.
    pub fn rows(&self) -> HashSet<RowKey> {
        self.problems
            .iter()
            .filter_map(|problem| problem.row)
            .collect()
    }

    /// The gravest grade of a cell, and its sentences.
    pub fn summary(&self, spot: Spot, lang: Lang) -> Option<(&'static str, String)> {
        let indices = self.by_spot.get(&spot)?;
        let grade = indices
            .iter()
            .map(|index| self.problems[*index].grade())
            .min()?;
        let sentences: Vec<_> = (indices.iter())
            .map(|index| self.problems[*index].sentence(lang))
            .collect();
        Some((grade.as_str(), sentences.join(" ")))
    }

    /// What there is to say about a cell.
    pub fn at(&self, spot: Spot, content: &Content, files: &[Brought], lang: Lang) -> Vec<Finding> {
        let indices = self.by_spot.get(&spot).into_iter().flatten();
        indices
            .map(|index| self.finding(&self.problems[*index], content, files, lang))
            .collect()
    }

    /// The first of all.
    pub fn first(
        &self,
        count: usize,
        content: &Content,
        files: &[Brought],
        lang: Lang,
    ) -> Vec<Finding> {
        let problems = self.problems.iter().take(count);
        problems
            .map(|problem| self.finding(problem, content, files, lang))
            .collect()
    }

    fn finding(
        &self,
        problem: &Problem,
        content: &Content,
        files: &[Brought],
        lang: Lang,
    ) -> Finding {
        let texts = texts(lang);
        let row = problem.row.and_then(|key| content.row(key));
        let origin = row.and_then(|row| row.origin.as_ref());
        Finding {
            spot: spot_of(problem),
            column: problem.column.key(),
            grade: problem.grade().as_str(),
            number: origin.map_or_else(String::new, |origin| origin.row.to_string()),
            place: place(texts, origin, content, files, problem),
            sentence: problem.sentence(lang),
            cures: self.cures(problem, content, lang),
        }
    }

    fn cures(&self, problem: &Problem, content: &Content, lang: Lang) -> Vec<CureOffer> {
        let texts = texts(lang);
        let Some(row) = problem.row else {
            return Vec::new();
        };
        let one = |label: String, text: String| CureOffer {
            label,
            edits: vec![(row, problem.column, text)],
            is_for_all: false,
        };
        let mut offers: Vec<_> = (problem.cures.iter())
            .map(|cure| one(cure.label(lang), cure.text.clone()))
            .collect();
        let text = content.row(row).map(|row| row[problem.column].text.clone());
        if let (ProblemKind::Asked { .. }, Some(text)) = (&problem.kind, text)
            && !text.is_empty()
        {
            offers.push(one(texts.keep.to_owned(), text));
        }
        let all = alike(&self.problems, problem, 0);
        if all.len() > 1 {
            offers.push(CureOffer {
                label: texts.cure_all.format(all.len()),
                edits: all,
                is_for_all: true,
            });
        }
        offers
    }
}

fn spot_of(problem: &Problem) -> Option<Spot> {
    Some(Spot {
        row: problem.row?,
        column: problem.column,
    })
}

/// The cell as the editor's own program names it, `Sheet1!C14`; `Sheet1, row 14` where the file is no longer there or has
/// no one column for it; the row of the table where it came from no file.
fn place(
    texts: &Texts,
    origin: Option<&Origin>,
    content: &Content,
    files: &[Brought],
    problem: &Problem,
) -> String {
    use khuyen_hoc_timeline::i18n::fill;
    let position = problem.row.and_then(|key| content.position(key));
    match (origin, position) {
        (Some(Origin { sheet, row }), _) => {
            let column = (problem.row).and_then(|key| {
                files
                    .iter()
                    .find_map(|file| file.column_of(key, problem.column))
            });
            if let Some(column) = column {
                let (sheet, row) = (sheet.clone(), *row);
                return CellPlace { sheet, column, row }.to_string();
            }
            let row = row.to_string();
            fill(texts.place_in_file, &[("sheet", sheet), ("row", &row)])
        }
        (None, Some(position)) => {
            let row = (position + 1).to_string();
            fill(texts.place_in_table, &[("row", &row)])
        }
        (None, None) => texts.published_already.to_owned(),
    }
}
