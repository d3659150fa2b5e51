//! Sentences for who has to act: what failed, what was skipped, and what was expected.

use super::fill;
use super::texts::Texts;
use crate::load::failure::{Cause, Failure, TIME_LIMIT_SECONDS};
use crate::load::problem::{Expected, LeftOut, Problem};

impl Texts {
    /// What happened to a document of that file name, and who can fix it.
    pub fn failure_sentence(&self, file: &str, failure: &Failure) -> String {
        let templates = &self.failure;
        let say = |template, values: &[(&str, &str)]| {
            fill(template, &[&[("file", file)], values].concat())
        };
        match &failure.cause {
            Cause::Network => say(templates.network, &[]),
            Cause::Http(status) => say(templates.http, &[("status", &status.to_string())]),
            Cause::Timeout => {
                let seconds = TIME_LIMIT_SECONDS.to_string();
                say(templates.timeout, &[("seconds", &seconds)])
            }
            Cause::NotJson { page: true, .. } => say(templates.page, &[]),
            Cause::NotJson { line, column, .. } => say(
                templates.not_json,
                &[("line", &line.to_string()), ("column", &column.to_string())],
            ),
            Cause::Shape {
                place,
                expected,
                found,
            } => say(
                templates.shape,
                &[
                    (
                        "place",
                        if place.is_empty() {
                            self.document_root
                        } else {
                            place
                        },
                    ),
                    ("expected", self.expected_words(*expected)),
                    ("found", found.as_deref().unwrap_or(self.found_nothing)),
                ],
            ),
        }
    }

    /// What is wrong with a record of that file, and what it cost.
    pub fn problem_sentence(&self, file: &str, problem: &Problem) -> String {
        let what = fill(
            self.problem,
            &[
                ("file", file),
                ("place", &problem.place),
                ("expected", self.expected_words(problem.expected)),
                (
                    "found",
                    problem.found.as_deref().unwrap_or(self.found_nothing),
                ),
            ],
        );
        let cost = match problem.left_out {
            LeftOut::Record => self.record_left_out,
            LeftOut::Part => self.part_left_out,
        };
        format!("{what} – {cost}")
    }

    /// The words for what should be there.
    fn expected_words(&self, expected: Expected) -> &'static str {
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
