//! The records that were left out, for the editor: which file, where, what was expected and found.

use super::element::{Element, element};
use super::state::{Content, Files};
use crate::i18n::fill;
use crate::i18n::texts::Texts;
use crate::load::problem::{Expected, LeftOut, Problem};

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

/// What is wrong with a record and what it cost.
pub fn sentence(texts: &Texts, files: &Files, problem: &Problem) -> String {
    let told = fill(
        texts.problem,
        &[
            ("file", files.of(problem.document)),
            ("place", &problem.place),
            ("expected", expected(texts, problem.expected)),
            (
                "found",
                problem.found.as_deref().unwrap_or(texts.found_nothing),
            ),
        ],
    );
    let cost = match problem.left_out {
        LeftOut::Record => texts.record_left_out,
        LeftOut::Part => texts.part_left_out,
    };
    told + " – " + cost
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
    }
}
