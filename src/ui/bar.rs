//! Between matrix and timeline: the search, how partners are taken together, what is filtered, how
//! much is shown, and room for more to ask for.

use super::conditions::{conditions, in_words};
use super::element::{Element, button, element};
use super::message::{ACT, Message};
use super::state::Answer;
use crate::i18n::fill;
use crate::i18n::texts::Texts;
use crate::query::filter::Matching;

/// The bar.
pub(super) fn bar(texts: &'static Texts, answer: &Answer) -> Element {
    let filter = &answer.filter;
    let search = element("input")
        .attr("part", "search")
        .attr("type", "search")
        .attr("aria-label", texts.search)
        .attr("placeholder", texts.search_hint)
        .attr("autocomplete", "off")
        .attr("value", filter.q.clone())
        .attr(ACT, Message::Search.act());
    let several = filter.partners.len() > 1;
    let conditions = conditions(texts, answer, |partner| &partner.short);
    let clear = in_words(&conditions, ", ").map(|what| {
        button(Message::Clear.act())
            .class("clear")
            .child(fill(texts.clear, &[("what", &what)]))
            .child(element("span").attr("aria-hidden", "true").child(" ✕"))
    });
    let status = element("p")
        .attr("role", "status")
        // Takes the focus when the clear button goes away with what it cleared.
        .attr("tabindex", "-1")
        .child(texts.shown.of(answer.shown.count));
    element("div")
        .class("bar")
        .child(search)
        .children(several.then(|| matching(texts, filter.matching)))
        .children(clear)
        .child(status)
        .child(fields(texts))
}

/// Room for what else can be asked for (the companion): what sort of activities, in which
/// order.
fn fields(texts: &'static Texts) -> Element {
    element("details")
        .class("fields")
        .plain("")
        .child(element("summary").child(texts.more))
        .child(element("div").attr("data-fields", ""))
}

/// The any/all switch.
fn matching(texts: &'static Texts, chosen: Matching) -> Element {
    let choice = |matching: Matching, name: &'static str| {
        let input = element("input")
            .attr("type", "radio")
            .attr("name", "matching")
            .attr("checked", if matching == chosen { "true" } else { "false" })
            .attr(ACT, Message::Matching(matching).act());
        element("label").child(input).child(name)
    };
    element("fieldset")
        .class("matching")
        .child(element("legend").child(texts.matching))
        .child(choice(Matching::Any, texts.matching_any))
        .child(choice(Matching::All, texts.matching_all))
}
