//! The sentence about a value that was skipped or read as something else, for the editor.

use super::fill;
use super::texts::Texts;
use crate::load::problem::{Expected, Outcome, Problem};

impl Texts {
    /// What is wrong with a value of that file, and what became of it.
    pub fn problem_sentence(&self, file: &str, problem: &Problem) -> String {
        let found = problem.found.as_deref();
        let values = [
            ("file", file),
            ("place", self.path_or_root(&problem.path)),
            ("expected", self.expected_words(problem.expected)),
            ("found", found.unwrap_or(self.found_nothing)),
        ];
        let skipped = |what: &str| format!("{} – {what}", fill(self.problem, &values));
        match &problem.outcome {
            Outcome::RecordSkipped => skipped(self.record_skipped),
            Outcome::FieldSkipped => skipped(self.field_skipped),
            Outcome::ReadAs { .. } if problem.expected == Expected::Utf8 => {
                fill(self.read_as_utf16, &values)
            }
            Outcome::ReadAs { better } => {
                let better = [("better", better.as_str())];
                fill(self.read_as, &[&values[..], &better].concat())
            }
        }
    }

    /// A path in a document, or the word for the document as a whole.
    pub(super) fn path_or_root<'a>(&'a self, path: &'a str) -> &'a str {
        if path.is_empty() {
            self.document_root
        } else {
            path
        }
    }

    /// The words for what should be there.
    pub(super) fn expected_words(&self, expected: Expected) -> &'static str {
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
            Expected::ShortText => words.short_text,
            Expected::Utf8 => "UTF-8",
        }
    }
}
