//! The records that were left out, for the editor: which file, where, what was expected and found.

use super::element::{Element, element};
use super::state::{Content, Files};
use crate::i18n::fill;
use crate::i18n::texts::Texts;
use crate::load::problem::{Expected, Outcome, Problem};

/// The list of problems, closed at first: visitors need not read it. Nothing where there are none.
pub(super) fn problems(texts: &'static Texts, content: &Content) -> Option<Element> {
    let count = content.problems.len();
    let items = (content.problems.iter())
        .map(|problem| element("li").child(sentence(texts, &content.files, problem)));
    (count > 0).then(|| {
        element("details")
            .class("problems")
            .plain("")
            .child(element("summary").child(texts.problems.of(count)))
            .child(element("ul").attr("data-problems", "").children(items))
    })
}

/// What is wrong with a value and what became of it.
pub fn sentence(texts: &Texts, files: &Files, problem: &Problem) -> String {
    let path = Some(problem.path.as_str()).filter(|path| !path.is_empty());
    let found = problem.found.as_deref();
    let values = [
        ("file", files.of(problem.document)),
        ("place", path.unwrap_or(texts.top)),
        ("expected", expected(texts, problem.expected)),
        ("found", found.unwrap_or(texts.found_nothing)),
    ];
    let skipped = |what: &str| format!("{} – {what}", fill(texts.problem, &values));
    match &problem.outcome {
        Outcome::RecordSkipped => skipped(texts.record_left_out),
        Outcome::FieldSkipped => skipped(texts.part_left_out),
        Outcome::ReadAs { .. } if problem.expected == Expected::Utf8 => {
            fill(texts.read_as_utf16, &values)
        }
        Outcome::ReadAs { better } => {
            let better = [("better", better.as_str())];
            fill(texts.read_as, &[&values[..], &better].concat())
        }
    }
}

/// The words for what should stand at a place.
pub(super) fn expected(texts: &Texts, expected: Expected) -> &'static str {
    let words = &texts.expected;
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
        Expected::Utf8 => "UTF-8",
    }
}
