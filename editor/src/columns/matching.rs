//! Which column of a sheet is which column of the table: found, and changeable.

use super::contents::{self, Contents};
use super::header::{self, Header};
use super::header_words::{Meaning, meaning};
use super::legible::Legible;
use crate::reading::partners::PartnerNames;
use crate::sheet::workbook::Sheet;
use crate::table::column::Column;
use crate::table::partner::Partner;
use khuyen_hoc_timeline::query::fold::fold;

/// A column of a sheet, and what it is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatchedColumn {
    /// The column of the sheet, counted from 0.
    pub sheet_column: u32,
    /// The words over it; empty where it has no header.
    pub words: String,
    /// The first texts below, at most three, to choose by.
    pub samples: Vec<String>,
    /// The column of the table, which several may share; `None` leaves it out.
    pub column: Option<Column>,
}

/// How the columns of a sheet are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    /// The numbers of the rows of the header; empty where there is none.
    pub header_rows: Vec<u32>,
    /// The columns of the sheet that hold something, from the left.
    pub columns: Vec<MatchedColumn>,
    /// Whether nothing is in doubt, so that nobody needs to be asked.
    pub certain: bool,
    /// What sheets of the same shape have in common, to remember a choice by.
    pub shape: String,
}

/// Finds out which column of a sheet is which.
pub fn matching(sheet: &Sheet, partners: &[Partner]) -> Matching {
    let names = PartnerNames::new(partners);
    let legible = Legible::of(sheet);
    let header = header::find(sheet, legible);
    let has_header = header.is_some();
    let header = header.unwrap_or_default();
    let below = header.rows.last().copied().unwrap_or(0);
    let mut candidates: Vec<Candidate> = sheet
        .columns()
        .into_iter()
        .map(|column| {
            Candidate::new(column, &header, &|column| {
                contents::of_column(sheet, column, below, &names, legible)
            })
        })
        .filter(|candidate| candidate.contents.cells > 0 || !candidate.words.is_empty())
        .collect();
    take_by_words(&mut candidates);
    let are_words_enough =
        has_header && has(&candidates, Column::When) && has(&candidates, Column::Title);
    take_by_contents(&mut candidates);
    let is_complete = has(&candidates, Column::When) && has(&candidates, Column::Title);
    Matching {
        certain: are_words_enough || (is_complete && !has_header && candidates.len() <= 2),
        shape: shape(&candidates),
        header_rows: header.rows,
        columns: candidates
            .into_iter()
            .map(|one| one.matched(sheet, below))
            .collect(),
    }
}

impl Matching {
    /// The columns of the sheet that are read for a column of the table, from the left.
    pub fn sheet_columns(&self, column: Column) -> impl Iterator<Item = u32> + '_ {
        let matched = self
            .columns
            .iter()
            .filter(move |one| one.column == Some(column));
        matched.map(|one| one.sheet_column)
    }

    /// Reads a column of the sheet as another one of the table, or leaves it out.
    pub fn set(&mut self, sheet_column: u32, column: Option<Column>) {
        for matched in &mut self.columns {
            if matched.sheet_column == sheet_column {
                matched.column = column;
            }
        }
    }

    /// The number of the last row of the header; 0 where there is none.
    pub fn last_header_row(&self) -> u32 {
        self.header_rows.last().copied().unwrap_or(0)
    }

    /// The choice made, as a text to remember by [`Matching::shape`]: a key or `-` for each column.
    pub fn remembered(&self) -> String {
        let key = |one: &MatchedColumn| one.column.map_or("-", Column::key);
        self.columns.iter().map(key).collect::<Vec<_>>().join(" ")
    }

    /// Takes a choice that was remembered for this shape; nothing changes where it does not fit.
    pub fn recall(&mut self, remembered: &str) {
        let keys: Vec<&str> = remembered.split(' ').collect();
        if keys.len() != self.columns.len() {
            return;
        }
        for (matched, key) in self.columns.iter_mut().zip(keys) {
            matched.column = Column::from_key(key);
        }
        self.certain = true;
    }
}

/// A column of the sheet before it is decided what it is.
struct Candidate {
    sheet_column: u32,
    words: String,
    meaning: Meaning,
    contents: Contents,
    column: Option<Column>,
}

impl Candidate {
    fn new(column: u32, header: &Header, contents: &impl Fn(u32) -> Contents) -> Self {
        let words = header.words.get(&column).cloned().unwrap_or_default();
        Self {
            sheet_column: column,
            meaning: meaning(&words),
            words,
            contents: contents(column),
            column: None,
        }
    }

    fn matched(self, sheet: &Sheet, below: u32) -> MatchedColumn {
        let rows = sheet.rows.iter().filter(|row| row.number > below);
        let texts = rows.map(|row| row.text(self.sheet_column));
        MatchedColumn {
            sheet_column: self.sheet_column,
            words: self.words,
            samples: texts
                .filter(|text| !text.trim().is_empty())
                .take(3)
                .collect(),
            column: self.column,
        }
    }
}

fn has(candidates: &[Candidate], column: Column) -> bool {
    candidates.iter().any(|one| one.column == Some(column))
}

/// Takes the columns whose header says what they are. Time may have several (year, and day or month), as may
/// sources (article, link); of others the first one counts, and the next meaning of those after it.
fn take_by_words(candidates: &mut [Candidate]) {
    let longest_meaning = 2;
    for rank in 0..longest_meaning {
        for index in 0..candidates.len() {
            let wish = match candidates.get(index) {
                Some(Candidate {
                    meaning: Meaning::Columns(columns),
                    column: None,
                    ..
                }) => columns.get(rank).copied(),
                _ => None,
            };
            let is_free = |column| {
                matches!(column, Column::When | Column::Source) || !has(candidates, column)
            };
            let wish = wish.filter(|column| {
                is_free(*column) && !is_better_elsewhere(candidates, index, *column, rank)
            });
            if let Some(candidate) = candidates.get_mut(index)
                && wish.is_some()
            {
                candidate.column = wish;
            }
        }
    }
}

/// Whether another column has no other meaning than this one: *Nội dung* beside *Tên hoạt động* is a summary.
fn is_better_elsewhere(
    candidates: &[Candidate],
    index: usize,
    column: Column,
    rank: usize,
) -> bool {
    let has_choice =
        |one: &Candidate| matches!(&one.meaning, Meaning::Columns(columns) if columns.len() > 1);
    let only_this =
        |one: &Candidate| matches!(&one.meaning, Meaning::Columns(columns) if *columns == [column]);
    rank == 0
        && !matches!(column, Column::When | Column::Source)
        && candidates.get(index).is_some_and(has_choice)
        && candidates.iter().any(only_this)
}

/// Takes columns without a known header by what they hold; the prose that is left is title and summary.
fn take_by_contents(candidates: &mut [Candidate]) {
    for index in 0..candidates.len() {
        let free = |candidates: &[Candidate], column| !has(candidates, column);
        let wish = match candidates.get(index) {
            Some(one) if one.column.is_none() && one.meaning == Meaning::Unknown => {
                one.contents.column()
            }
            _ => None,
        };
        if let Some(column) = wish
            && free(candidates, column)
            && let Some(candidate) = candidates.get_mut(index)
        {
            candidate.column = Some(column);
        }
    }
    for column in [Column::Title, Column::Summary] {
        if has(candidates, column) {
            continue;
        }
        let is_left = |one: &&mut Candidate| {
            one.column.is_none()
                && one.meaning == Meaning::Unknown
                && one.contents.is_prose()
                && one.contents.column().is_none()
        };
        // The title stands first, whichever is longer.
        if let Some(candidate) = candidates.iter_mut().find(is_left) {
            candidate.column = Some(column);
        }
    }
}

/// The header's words, or what the columns hold where there are none.
fn shape(candidates: &[Candidate]) -> String {
    let part = |one: &Candidate| {
        if one.words.is_empty() {
            one.contents.column().map_or("?", Column::key).to_owned()
        } else {
            fold(&one.words)
        }
    };
    candidates.iter().map(part).collect::<Vec<_>>().join("|")
}
