//! A document that cannot be shown: what happened, who can mend it, and another try.

use super::element::{Element, button, element};
use super::message::Message;
use super::problems::expected;
use super::state::Content;
use crate::i18n::fill;
use crate::i18n::texts::Texts;
use crate::load::encoding::Encoding;
use crate::load::failure::{Cause, Failure, TIME_LIMIT_SECONDS};
use crate::text::decimal;

/// The panel of all failures; nothing where there are none.
pub(super) fn failures(texts: &'static Texts, content: &Content) -> Option<Element> {
    let sentences = (content.failures.iter())
        .map(|failure| sentence(texts, content.files.of(failure.document), failure))
        .map(|sentence| element("p").child(sentence));
    (!content.failures.is_empty()).then(|| {
        element("div")
            .class("failure")
            .attr("role", "alert")
            .children(sentences)
            .child(button(Message::Retry.act()).child(texts.retry))
    })
}

/// What happened to a document and who can mend it.
pub fn sentence(texts: &Texts, file: &str, failure: &Failure) -> String {
    let say =
        |template, values: &[(&str, &str)]| fill(template, &[&[("file", file)], values].concat());
    let templates = &texts.failure;
    match &failure.cause {
        Cause::Network => say(templates.network, &[]),
        Cause::Http(status) => say(templates.http, &[("status", &decimal((*status).into()))]),
        Cause::Timeout => say(
            templates.timeout,
            &[("seconds", &decimal(TIME_LIMIT_SECONDS.into()))],
        ),
        Cause::Encoding {
            seems: Encoding::Utf8,
        } => say(templates.damaged, &[]),
        Cause::Encoding { seems } => say(templates.encoding, &[("encoding", seems.name())]),
        Cause::NotJson { page: true, .. } => say(templates.page, &[]),
        Cause::NotJson { line, column, .. } => say(
            templates.not_json,
            &[("line", &decimal(*line)), ("column", &decimal(*column))],
        ),
        Cause::Shape {
            path,
            expected: what,
            found,
        } => say(
            templates.shape,
            &[
                ("place", if path.is_empty() { texts.top } else { path }),
                ("expected", expected(texts, *what)),
                ("found", found.as_deref().unwrap_or(texts.found_nothing)),
            ],
        ),
    }
}
