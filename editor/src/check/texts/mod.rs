//! The sentence of a problem: what is wrong, why it matters, and what to do.

mod en;
mod vi;

use super::problem::{Cure, CureAction, Grade, Problem, ProblemKind};
use crate::reading::when::WhenError;
use crate::table::column::Column;
use crate::table::doubt::DoubtReason;
use khuyen_hoc_timeline::i18n::fill;
use khuyen_hoc_timeline::i18n::lang::Lang;

/// The texts of one language. `{name}` stands for a value.
#[derive(Debug)]
pub struct CheckTexts {
    /// The names of the columns, in the order of [`Column::ALL`].
    pub columns: [&'static str; 7],
    /// The names of the grades: error, doubt, style.
    pub grades: [&'static str; 3],
    no_title: &'static str,
    no_date: &'static str,
    not_a_date: &'static str,
    no_year: &'static str,
    short_year: &'static str,
    month_first: &'static str,
    vague: &'static str,
    not_a_day: &'static str,
    reversed: &'static str,
    unknown_status: &'static str,
    bad_address: &'static str,
    programme_without_date: &'static str,
    left_out: &'static str,
    nothing: &'static str,
    day_or_month: &'static str,
    before_march_1900: &'static str,
    number_format: &'static str,
    formula_without_value: &'static str,
    error_cell: &'static str,
    present_year: &'static str,
    missing_field: &'static str,
    from_above: &'static str,
    new_partner: &'static str,
    near_partner: &'static str,
    planned_in_past: &'static str,
    held_in_future: &'static str,
    outside_years: &'static str,
    duplicate: &'static str,
    date_form: &'static str,
    partner_form: &'static str,
    kind_form: &'static str,
    status_form: &'static str,
    blanks: &'static str,
    capitals: &'static str,
    long_title: &'static str,
    change_to: &'static str,
    empty_it: &'static str,
    choose: &'static str,
    remove_blanks: &'static str,
    sentence_case: &'static str,
}

impl CheckTexts {
    /// Those of a language.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Vi => &vi::TEXTS,
            Lang::En => &en::TEXTS,
        }
    }

    /// The name of a column.
    pub fn column(&self, column: Column) -> &'static str {
        self.columns[column.index()]
    }

    /// The name of a grade.
    pub fn grade(&self, grade: Grade) -> &'static str {
        self.grades[grade as usize]
    }

    fn of_date(&self, error: &WhenError) -> &'static str {
        match error {
            WhenError::Empty => self.no_date,
            WhenError::NoYear => self.no_year,
            WhenError::ShortYear(_) => self.short_year,
            WhenError::MonthFirst(_) => self.month_first,
            WhenError::Vague(_) => self.vague,
            WhenError::NotInCalendar => self.not_a_day,
            WhenError::Reversed => self.reversed,
            WhenError::Form => self.not_a_date,
        }
    }

    fn of_doubt(&self, reason: DoubtReason) -> &'static str {
        match reason {
            DoubtReason::DayOrMonth => self.day_or_month,
            DoubtReason::BeforeMarch1900 => self.before_march_1900,
            DoubtReason::NumberFormat => self.number_format,
            DoubtReason::FormulaWithoutValue => self.formula_without_value,
            DoubtReason::ErrorCell => self.error_cell,
            DoubtReason::PresentYear => self.present_year,
            DoubtReason::MissingField => self.missing_field,
            DoubtReason::FromAbove => self.from_above,
        }
    }
}

impl Problem {
    /// What is wrong, why it matters, and what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        use ProblemKind as Kind;
        let texts = CheckTexts::of(lang);
        let expected = |expected| lang.texts().expected_words(expected);
        let number = |number: usize| number.to_string();
        match &self.kind {
            Kind::NoTitle => texts.no_title.to_owned(),
            Kind::NoDate => texts.no_date.to_owned(),
            Kind::NotADate { error, found } => fill(texts.of_date(error), &[("found", found)]),
            Kind::UnknownStatus { found } => fill(texts.unknown_status, &[("found", found)]),
            Kind::BadAddress { found } => fill(texts.bad_address, &[("found", found)]),
            Kind::ProgrammeWithoutDate => texts.programme_without_date.to_owned(),
            Kind::LeftOut {
                path,
                expected: due,
                found,
            } => {
                let found = if found.is_empty() {
                    texts.nothing
                } else {
                    found
                };
                let values = [
                    ("place", path.as_str()),
                    ("expected", expected(*due)),
                    ("found", found),
                ];
                fill(texts.left_out, &values)
            }
            Kind::Asked { reason, found } => fill(texts.of_doubt(*reason), &[("found", found)]),
            Kind::NewPartner { name, id } => fill(texts.new_partner, &[("name", name), ("id", id)]),
            Kind::NearPartner { name, near } => {
                fill(texts.near_partner, &[("name", name), ("near", near)])
            }
            Kind::PlannedInPast => texts.planned_in_past.to_owned(),
            Kind::HeldInFuture => texts.held_in_future.to_owned(),
            Kind::OutsideYears { first, last } => {
                let (first, last) = (first.to_string(), last.to_string());
                fill(texts.outside_years, &[("first", &first), ("last", &last)])
            }
            Kind::Duplicate { title, .. } => fill(texts.duplicate, &[("title", title)]),
            Kind::DateForm => texts.date_form.to_owned(),
            Kind::PartnerForm => texts.partner_form.to_owned(),
            Kind::KindForm => texts.kind_form.to_owned(),
            Kind::StatusForm => texts.status_form.to_owned(),
            Kind::Blanks => texts.blanks.to_owned(),
            Kind::Capitals => texts.capitals.to_owned(),
            Kind::LongTitle { letters, limit } => {
                let (letters, limit) = (number(*letters), number(*limit));
                fill(
                    texts.long_title,
                    &[("letters", &letters), ("limit", &limit)],
                )
            }
        }
    }
}

impl Cure {
    /// What its button says.
    pub fn label(&self, lang: Lang) -> String {
        let texts = CheckTexts::of(lang);
        match &self.action {
            CureAction::ChangeTo if self.text.is_empty() => texts.empty_it.to_owned(),
            CureAction::ChangeTo => fill(texts.change_to, &[("text", &self.text)]),
            CureAction::Choose(name) => fill(texts.choose, &[("name", name)]),
            CureAction::RemoveBlanks => texts.remove_blanks.to_owned(),
            CureAction::SentenceCase => texts.sentence_case.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_use_the_same_values() {
        let values = |text: &str| {
            let mut names: Vec<_> = text
                .split('{')
                .skip(1)
                .filter_map(|rest| rest.split_once('}'))
                .map(|(name, _)| name.to_owned())
                .collect();
            names.sort();
            names
        };
        let [vi, en] = Lang::ALL.map(|lang| format!("{:#?}", CheckTexts::of(lang)));
        let fields = |text: &str| {
            let lines = text.lines().map(|line| {
                let name = line.split(':').next().unwrap_or_default().trim();
                (name.to_owned(), values(line))
            });
            lines
                .filter(|(_, values)| !values.is_empty())
                .collect::<Vec<_>>()
        };
        assert_eq!(fields(&vi), fields(&en));
    }
}
