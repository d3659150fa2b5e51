//! What to do where nothing is found: what of it to leave out, and how much there would be then.

use super::bar::{name_of, what_is_filtered};
use super::element::{Element, button, element};
use super::message::Message;
use super::state::Answer;
use crate::i18n::fill;
use crate::i18n::texts::Texts;
use crate::query::filter::Filter;

/// The advice. Only what helps is offered; where no single step does, the button that clears all is above.
pub(super) fn advice(texts: &'static Texts, answer: &Answer) -> Element {
    let filter = &answer.filter;
    let what = what_is_filtered(texts, answer, ", ", |partner| &partner.name);
    let what = what.unwrap_or_default();
    let partners = filter.partners.iter().map(|id| {
        let message = Message::Toggle(id.clone());
        (
            name_of(texts, answer, id, |partner| &partner.short),
            message,
        )
    });
    let q = filter.q.trim();
    let search = (!q.is_empty()).then(|| (fill("“{q}”", &[("q", q)]), Message::ClearSearch));
    let offers = partners
        .chain(search)
        .filter_map(|(what, message)| without(texts, answer, &what, &message));
    element("div")
        .class("advice")
        .child(element("p").child(fill(texts.nothing_shown, &[("what", &what)])))
        .children(offers)
}

/// The button that leaves out one thing; nothing where that does not help.
fn without(texts: &Texts, answer: &Answer, what: &str, message: &Message) -> Option<Element> {
    let mut filter = Filter::clone(&answer.filter);
    message.apply(&mut filter, "");
    let count = answer.content.archive.shown(&filter).count;
    let shown = texts.shown.of(count);
    let text = fill(texts.leave_out, &[("what", what), ("shown", &shown)]);
    (count > 0).then(|| button(message.act()).child(text))
}
