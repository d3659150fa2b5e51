//! Between matrix and timeline: the search, how partners are taken together, what is filtered, and
//! how much is shown.

use super::element::{Element, button, element};
use super::message::{ACT, Message};
use super::state::Answer;
use crate::i18n::fill;
use crate::i18n::texts::Texts;
use crate::model::partner::{NO_PARTNER, Partner};
use crate::query::filter::Matching;

/// The bar.
pub(super) fn bar(texts: &'static Texts, answer: &Answer) -> Element {
    let filter = &answer.filter;
    let search = element("input")
        .attr("type", "search")
        .attr("aria-label", texts.search)
        .attr("placeholder", texts.search_hint)
        .attr("autocomplete", "off")
        .attr("value", filter.q.clone())
        .attr(ACT, Message::Search.act());
    let several = filter.partners.len() > 1;
    let clear = what_is_filtered(texts, answer, ", ", |partner| &partner.short).map(|what| {
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

/// The chosen partners, each by the `name` it is to go by and with `between` between two, and the search
/// in quotation marks; `None` where nothing is filtered.
pub(super) fn what_is_filtered(
    texts: &Texts,
    answer: &Answer,
    between: &str,
    name: fn(&Partner) -> &str,
) -> Option<String> {
    let filter = &answer.filter;
    let named = |id: &String| name_of(texts, answer, id, name);
    let partners: Vec<_> = filter.partners.iter().map(named).collect();
    let mut what = partners.join(between);
    let q = filter.q.trim();
    if !q.is_empty() {
        let comma = if what.is_empty() { "" } else { ", " };
        what = what + comma + "“" + q + "”";
    }
    (!what.is_empty()).then_some(what)
}

/// The partner of an id, by the `name` it is to go by; what was done with nobody in particular by its own.
pub(super) fn name_of(
    texts: &Texts,
    answer: &Answer,
    id: &str,
    name: fn(&Partner) -> &str,
) -> String {
    let timeline = &answer.content.archive.timeline;
    let partner = timeline
        .partner_index(id)
        .and_then(|partner| timeline.partners.get(partner.0));
    let unnamed = if id == NO_PARTNER {
        texts.no_partner_short
    } else {
        id
    };
    partner.map_or(unnamed, name).to_owned()
}
