//! The screen as a whole.

use super::bar::bar;
use super::conditions::{conditions, in_words};
use super::element::{Element, element};
use super::failure::failures;
use super::matrix::matrix;
use super::problems::problems;
use super::sources::sources;
use super::state::Answer;
use super::timeline::timeline;
use crate::i18n::fill;
use crate::i18n::texts::Texts;
use crate::model::civil_date::CivilDate;
use crate::query::filter::Matching;

/// The page a screen stands on, as paper has to say it.
#[derive(Clone, Debug)]
pub struct Page {
    /// The day it is looked at, by the clock of the reader.
    pub today: CivilDate,
    /// Its address, which leads back to the same screen unless the host leaves the address alone.
    pub address: String,
}

/// The whole widget under its heading: matrix, search, timeline, sources, and what went wrong. Where
/// no document came there is nothing but the failures; the host's own content stands below them.
/// `page` is `None` where it is not known, as in a rendering that many pages may show.
pub fn app(answer: &Answer, page: Option<&Page>) -> Element {
    let texts = answer.texts();
    if !answer.content.is_readable() {
        return only_failures(answer);
    }
    let subtitle = fill(
        texts.subtitle,
        &[("years", &texts.years(answer.filter.years))],
    );
    let heading = element("header")
        .child(element("h2").child(texts.title))
        .child(element("p").child(subtitle))
        .child(on_paper(texts, answer, page));
    element("div")
        .class("widget")
        .child(heading)
        .children(failures(texts, &answer.content))
        .children(matrix(texts, answer))
        .child(bar(texts, answer))
        .children(timeline(texts, answer))
        .child(share(texts))
        .children(problems(texts, &answer.content))
        .children(sources(texts, &answer.content))
}

/// Room for what the companion offers; empty until that is there.
fn share(texts: &'static Texts) -> Element {
    element("details")
        .class("share")
        .plain("")
        .child(element("summary").child(texts.share))
        .child(element("div").attr("data-share", ""))
}

/// What went wrong, and nothing else.
pub fn only_failures(answer: &Answer) -> Element {
    element("div")
        .class("widget failed")
        // It may stand above a screen in another language.
        .attr("lang", answer.content.lang.tag())
        .children(failures(answer.texts(), &answer.content))
}

/// The class of the line that says of what day a paper is and where it is from.
pub const PRINTED: &str = "printed";

/// That line. It is drawn with the screen, and said again right before printing, when day and address
/// may be others.
pub fn printed(texts: &Texts, page: &Page) -> String {
    let date = (texts.date)(page.today);
    fill(
        texts.printed,
        &[("date", &date), ("address", &page.address)],
    )
}

/// What only paper needs: which part of the timeline it holds, of what day, and where it is from.
/// Styles show it in print alone.
fn on_paper(texts: &'static Texts, answer: &Answer, page: Option<&Page>) -> Element {
    let between = match answer.filter.matching {
        Matching::Any => texts.or,
        Matching::All => texts.and,
    };
    let conditions = conditions(texts, answer, |partner| &partner.name);
    let part = in_words(&conditions, between)
        .map(|what| element("p").child(fill(texts.only, &[("what", &what)])));
    let printed = page.map(|page| element("p").class(PRINTED).child(printed(texts, page)));
    element("div")
        .class("on-paper")
        .plain("")
        .children(part)
        .children(printed)
}
