//! The years, one below the other.

use super::advice::advice;
use super::element::{Element, button, element};
use super::message::Message;
use super::state::Answer;
use super::year::year;
use crate::i18n::texts::Texts;

/// The advice where nothing is found, all years of the range, and what lies outside the range.
pub(super) fn timeline(texts: &'static Texts, answer: &Answer) -> Vec<Element> {
    let filter = &answer.filter;
    let filtered = filter.is_active();
    let nothing = filtered && answer.shown.count == 0;
    let advice = nothing.then(|| advice(texts, answer));
    let quiet = if !answer.content.failures.is_empty() {
        texts.quiet_missing
    } else if filtered {
        texts.quiet_filtered
    } else {
        texts.quiet
    };
    let years = (0..answer.shown.years.len()).filter_map(|place| year(texts, answer, place, quiet));
    let count = answer.content.archive.count_outside(filter.years);
    let outside = (count > 0).then(|| {
        let years = texts.years(filter.years);
        element("p")
            .class("outside")
            .child(texts.outside.with(count, &[("years", &years)]))
            .child(" ")
            .child(button(Message::AllYears.act()).child(texts.show_outside))
    });
    let years = element("div").class("years").children(years);
    advice.into_iter().chain([years]).chain(outside).collect()
}
