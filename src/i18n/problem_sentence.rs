//! The sentence about an invalid record, for the editor.

use super::fill;
use super::texts::Texts;
use crate::load::problem::{Expected, LeftOut, Problem};

impl Texts {
    /// Which file and field, what was expected and found, and what was skipped; `file` is the name the
    /// reader sees.
    pub fn problem_sentence(&self, file: &str, problem: &Problem) -> String {
        let found = problem.found.as_deref().unwrap_or(self.found_nothing);
        let sentence = fill(
            self.problem,
            &[
                ("file", file),
                ("place", &problem.place),
                ("expected", self.expected(problem.expected)),
                ("found", found),
            ],
        );
        let skipped = match problem.left_out {
            LeftOut::Record => self.record_skipped,
            LeftOut::Part => self.field_skipped,
        };
        format!("{sentence} – {skipped}")
    }

    /// The words for what the document format demands.
    pub(super) fn expected(&self, expected: Expected) -> &'static str {
        let words = &self.expected;
        match expected {
            Expected::Text => words.text,
            Expected::List => words.list,
            Expected::Record => words.record,
            Expected::WholeNumber => words.whole_number,
            Expected::Period => words.period,
            Expected::Month => words.month,
            Expected::Day => words.day,
            Expected::ForwardSpan => words.forward_span,
            Expected::Date => words.date,
            Expected::Status => words.status,
            Expected::KnownPartner => words.known_partner,
            Expected::KnownArticle => words.known_article,
            Expected::UniqueId => words.unique_id,
            Expected::PartnerId => words.partner_id,
            Expected::WebAddress => words.web_address,
        }
    }
}
