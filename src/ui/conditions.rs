//! What is asked for, one condition after the other, in words; each with what leaves it out again.

use super::message::Message;
use super::state::Answer;
use crate::i18n::texts::Texts;
use crate::model::partner::{NO_PARTNER, Partner};
use crate::text::joined;

/// A condition in words, and the message that leaves it out.
pub(super) type Condition = (String, Message);

/// The chosen partners, each by the `name` it is to go by, the search in quotation marks, kind and status.
pub(super) fn conditions(
    texts: &Texts,
    answer: &Answer,
    name: fn(&Partner) -> &str,
) -> Vec<Condition> {
    let filter = &answer.filter;
    let timeline = &answer.content.archive.timeline;
    let mut conditions = Vec::new();
    for id in &filter.partners {
        let partner = timeline
            .partner_index(id)
            .and_then(|partner| timeline.partners.get(partner.0));
        let unnamed = if id == NO_PARTNER {
            texts.no_partner_short
        } else {
            id
        };
        let words = partner.map_or(unnamed, name).to_owned();
        conditions.push((words, Message::Toggle(id.clone())));
    }
    let q = filter.q.trim();
    if !q.is_empty() {
        conditions.push((joined(&["“", q, "”"]), Message::Search));
    }
    if !filter.kind.is_empty() {
        conditions.push((texts.kind(&filter.kind), Message::Kind));
    }
    if let Some(status) = filter.status {
        conditions.push((texts.status_word(status).to_owned(), Message::Status));
    }
    conditions
}

/// All of them as one text, with `between` between two partners; `None` where nothing is asked for.
pub(super) fn in_words(conditions: &[Condition], between: &str) -> Option<String> {
    let mut words = String::new();
    let mut before = "";
    for (condition, leave_out) in conditions {
        // Partners come first.
        if !words.is_empty() {
            let is_partner = matches!(leave_out, Message::Toggle(_));
            before = if is_partner { between } else { ", " };
        }
        words = words + before + condition;
    }
    (!words.is_empty()).then_some(words)
}
