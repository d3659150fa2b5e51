//! What the clauses before say about the next one of their block.

use crate::article::partners::directory::Organisation;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use khuyen_hoc_timeline::model::period::Period;

/// What the clauses of a block have said.
#[derive(Debug, Default)]
pub(in crate::article) struct Paragraph {
    pub(super) sentence: Sentence,
    /// Whether the clause before was nothing but a date.
    pub(super) is_only_date: bool,
    /// The last day that governed a clause.
    pub(super) last_day: Option<CivilDate>,
    /// The last year that governed a clause.
    pub(super) year: Option<u16>,
    /// The partners before the colon of an item.
    pub(super) item_partners: Vec<Organisation>,
}

/// What the clauses of a sentence have said.
#[derive(Debug, Default)]
pub(super) struct Sentence {
    /// Its number in the block.
    pub(super) number: usize,
    pub(super) period: Option<Period>,
    /// The partners with whom it began: `Với Hội Luật gia …; …`.
    pub(super) partners: Vec<Organisation>,
    /// Its subject, for the clauses of it that go on without one.
    pub(super) leader: Option<Organisation>,
    /// Whether it has told of what will be: `Hội sẽ …; …; …`.
    pub(super) is_planned: bool,
    /// Whether a colon in it begins a list.
    pub(super) has_list: bool,
    /// Whether the sentence before was a date, which is that of this one.
    pub(super) has_date_alone: bool,
}

impl Paragraph {
    /// Goes on to a sentence of the block.
    pub(super) fn begin_sentence(&mut self, number: usize) {
        // `Sáng ngày 23 tháng 01 năm 2010. Hội …`: a sentence that is a date is about the next one.
        let has_date_alone = self.is_only_date;
        self.sentence = Sentence {
            number,
            period: self.sentence.period.filter(|_| has_date_alone),
            has_date_alone,
            ..Sentence::default()
        };
    }
}
