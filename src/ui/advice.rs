//! What to do where nothing is found: what of it to leave out, and how much there would be then.

use super::conditions::{Condition, conditions, in_words};
use super::element::{Element, button, element};
use super::state::Answer;
use crate::i18n::fill;
use crate::i18n::texts::Texts;
use crate::query::filter::Filter;

/// The advice. Only what helps is offered; where no single step does, the button that clears all is above.
pub(super) fn advice(texts: &'static Texts, answer: &Answer) -> Element {
    let all = conditions(texts, answer, |partner| &partner.name);
    let what = in_words(&all, ", ").unwrap_or_default();
    let offers = conditions(texts, answer, |partner| &partner.short);
    let offers = offers.iter().filter_map(|one| without(texts, answer, one));
    element("div")
        .class("advice")
        .child(element("p").child(fill(texts.nothing_shown, &[("what", &what)])))
        .children(offers)
}

/// The button that leaves out one thing; nothing where that does not help.
fn without(texts: &Texts, answer: &Answer, (what, message): &Condition) -> Option<Element> {
    let mut filter = Filter::clone(&answer.filter);
    message.apply(&mut filter, "");
    let count = answer.content.archive.shown(&filter).count;
    let shown = texts.shown.of(count);
    let text = fill(texts.leave_out, &[("what", what), ("shown", &shown)]);
    (count > 0).then(|| button(message.act()).child(text))
}
