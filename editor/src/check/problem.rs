//! A problem of a cell, its grade, and its cures.

use crate::reading::when::WhenError;
use crate::table::column::Column;
use crate::table::doubt::DoubtReason;
use crate::table::row::RowKey;
use khuyen_hoc_timeline::load::problem::Expected;
use std::mem::discriminant;

/// Something that is wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The row; `None` where it is in the published articles and programmes themselves, which no row shows.
    pub row: Option<RowKey>,
    /// The column.
    pub column: Column,
    /// What is wrong.
    pub kind: ProblemKind,
    /// What would mend it by one press, the likeliest first; empty where only its editor can know.
    pub cures: Vec<Cure>,
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Grade {
    /// It cannot be shown: the whole activity, or this part of it.
    Error,
    /// It is shown, and may not be what is meant.
    Doubt,
    /// It is shown and right, and should be written otherwise.
    Style,
}

impl Grade {
    /// The name in the page's attributes. Source: the contract.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Doubt => "doubt",
            Self::Style => "style",
        }
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// No title: the activity is not shown.
    NoTitle,
    /// No date: the activity is not shown.
    NoDate,
    /// A date that cannot be read: the activity is not shown.
    NotADate {
        /// Why it is none.
        error: WhenError,
        /// The cell.
        found: String,
    },
    /// A status that is none: it is not shown.
    UnknownStatus {
        /// The cell.
        found: String,
    },
    /// An address that no link may lead to: it is not shown.
    BadAddress {
        /// The address.
        found: String,
    },
    /// A programme of whose activities none has a date: it is not shown.
    ProgrammeWithoutDate,
    /// Anything else that the widget leaves out, in a record that no row shows whole.
    LeftOut {
        /// Where in the documents: `articles[0].published`.
        path: String,
        /// What the format expects there.
        expected: Expected,
        /// What is there; empty for nothing.
        found: String,
    },
    /// A question that reading the file left open.
    Asked {
        /// Why it is asked.
        reason: DoubtReason,
        /// What the file has.
        found: String,
    },
    /// A partner that is not known, and will be added.
    NewPartner {
        /// The name, as the cell has it.
        name: String,
        /// The id it will have.
        id: String,
    },
    /// A partner that is not known and is like one that is.
    NearPartner {
        /// The name, as the cell has it.
        name: String,
        /// The full name of the known one.
        near: String,
    },
    /// A plan whose time is over.
    PlannedInPast,
    /// Something held in the future.
    HeldInFuture,
    /// A year that the timeline does not show unless the page asks for it.
    OutsideYears {
        /// The first year it shows.
        first: u16,
        /// The last year it shows.
        last: u16,
    },
    /// Nearly the same title at the same time as another row.
    Duplicate {
        /// The other row.
        other: RowKey,
        /// Its title.
        title: String,
    },
    /// A date that is read and written otherwise here.
    DateForm,
    /// A partner by another of its names.
    PartnerForm,
    /// A kind by another spelling.
    KindForm,
    /// A status in other words.
    StatusForm,
    /// Blanks too many.
    Blanks,
    /// All in capitals.
    Capitals,
    /// A title longer than a line.
    LongTitle {
        /// Its letters.
        letters: usize,
        /// How many fit.
        limit: usize,
    },
}

/// A cure by one press: the cell's text becomes another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cure {
    /// What it does, in the words of its label.
    pub action: CureAction,
    /// The new text of the cell.
    pub text: String,
}

/// What a cure does, for its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CureAction {
    /// "Đổi thành 17/08/2018": the whole text becomes another.
    ChangeTo,
    /// "Chọn Hội Luật gia": one name in the text becomes that of a known partner.
    Choose(String),
    /// "Bỏ dấu cách thừa".
    RemoveBlanks,
    /// "Viết thường".
    SentenceCase,
}

impl Problem {
    /// How bad it is.
    pub fn grade(&self) -> Grade {
        use ProblemKind as Kind;
        match self.kind {
            Kind::NoTitle
            | Kind::NoDate
            | Kind::NotADate { .. }
            | Kind::UnknownStatus { .. }
            | Kind::BadAddress { .. }
            | Kind::ProgrammeWithoutDate
            | Kind::LeftOut { .. } => Grade::Error,
            Kind::Asked { .. }
            | Kind::NewPartner { .. }
            | Kind::NearPartner { .. }
            | Kind::PlannedInPast
            | Kind::HeldInFuture
            | Kind::OutsideYears { .. }
            | Kind::Duplicate { .. } => Grade::Doubt,
            Kind::DateForm
            | Kind::PartnerForm
            | Kind::KindForm
            | Kind::StatusForm
            | Kind::Blanks
            | Kind::Capitals
            | Kind::LongTitle { .. } => Grade::Style,
        }
    }

    /// Whether another problem is of the same kind and in the same column, so that one press may mend both.
    pub fn is_like(&self, other: &Self) -> bool {
        let same_name = match (&self.kind, &other.kind) {
            (
                ProblemKind::NearPartner { name, near },
                ProblemKind::NearPartner {
                    name: other_name,
                    near: other_near,
                },
            ) => name == other_name && near == other_near,
            _ => true,
        };
        self.column == other.column
            && discriminant(&self.kind) == discriminant(&other.kind)
            && same_name
    }
}

/// The cells that one press mends together, with the texts they get: those whose problem is like `problem`, by
/// its likeliest cure, each cell once. A question of the file is answered for all in the same way only where it is
/// answered by the same place among the readings.
pub fn alike(
    problems: &[Problem],
    problem: &Problem,
    cure: usize,
) -> Vec<(RowKey, Column, String)> {
    let mut cells: Vec<(RowKey, Column, String)> = Vec::new();
    for other in problems.iter().filter(|other| other.is_like(problem)) {
        if let (Some(row), Some(cure)) = (other.row, other.cures.get(cure)) {
            let is_done = cells.last().is_some_and(|(last, _, _)| *last == row);
            if !is_done {
                cells.push((row, other.column, cure.text.clone()));
            }
        }
    }
    cells
}
