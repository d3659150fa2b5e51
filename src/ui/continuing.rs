//! What goes on from an earlier year: a line, or a list that opens.

use super::element::{Element, element, of_data};
use super::state::{Answer, Content};
use crate::i18n::fill;
use crate::i18n::texts::Texts;
use crate::model::activity::Activity;
use crate::model::source::Source;
use crate::text::decimal;

/// The line for the activities at `places`; nothing where there are none. A continuation is no
/// `article`: the activity stands in full in its first year and counts once.
pub(super) fn continuing(
    texts: &'static Texts,
    answer: &Answer,
    places: &[usize],
) -> Option<Element> {
    let content = &answer.content;
    let all = content.archive.timeline.activities();
    let here: Vec<_> = places.iter().filter_map(|place| all.get(*place)).collect();
    let line = |tag, what: Element| {
        element(tag)
            .child(element("span").child(texts.continuing))
            .child(" ")
            .child(what)
    };
    match here.as_slice() {
        [] => None,
        [one] => Some(
            line("p", of_data("b").child(one.title.clone()))
                .class("continuing")
                .plain("li"),
        ),
        several => {
            let titles = several
                .iter()
                .map(|one| of_data("li").child(one.title.clone()));
            let summary = line(
                "summary",
                element("b").child(what_goes_on(texts, content, several)),
            );
            let list = element("ul").children(titles);
            Some(
                element("details")
                    .class("continuing")
                    .plain("li")
                    .child(summary)
                    .child(list),
            )
        }
    }
}

/// "6 nội dung của chương trình 2018–2020" where all are of one programme, else their number.
fn what_goes_on(texts: &Texts, content: &Content, several: &[&Activity]) -> String {
    let number = decimal(several.len());
    let first = several.first().and_then(|one| one.source);
    let of_one = several.iter().all(|one| one.source == first);
    let programme = match first {
        Some(Source::Programme(place)) if of_one => content.archive.timeline.programmes.get(place),
        _ => None,
    };
    match programme {
        Some(programme) => fill(
            texts.continuing_programme,
            &[("n", &number), ("years", &texts.period(programme.period))],
        ),
        None => fill(texts.continuing_several, &[("n", &number)]),
    }
}
