//! What is behind an activity, where it stands: the article that reported it, the programme that set it, and
//! how far that has come.

use super::beside::beside;
use super::knowledge::Knowledge;
use super::widget::{Widget, log, make, of_data, offer, put};
use crate::dom::select::{each, first, nearest};
use crate::i18n::fill;
use crate::i18n::texts::Texts;
use crate::model::source::{Article, Programme, Source};
use crate::model::timeline::Timeline;
use web_sys::Element;

/// Where the program leaves room for them.
const ROOM: &str = "[data-details]";

/// Fills the room of what is pressed to be opened; nothing where something else is pressed.
pub(super) fn open(widget: &Widget, knowledge: &Knowledge, has_links: bool, target: &Element) {
    let disclosure = nearest(target, "summary").and_then(|summary| summary.parent_element());
    // It has not opened yet.
    if let Some(disclosure) = disclosure.filter(|one| !one.has_attribute("open")) {
        fill_in(widget, knowledge, has_links, &disclosure);
    }
}

/// Says in the name of each "chi tiết" of what: by ear they would all be the same.
pub(super) fn tell_apart(widget: &Widget) {
    each(&widget.container, ".more > summary", &|summary| {
        let title = nearest(summary, "article, .programme").and_then(|one| first(&one, "h4"));
        let title = title
            .and_then(|title| title.text_content())
            .unwrap_or_default();
        let name = format!("{}: {title}", widget.texts().details);
        // Refused only for names that are none.
        let _ = summary.set_attribute("aria-label", &name);
    });
}

/// Fills anew what is open, as it may tell of other data or in another language now, and what was opened
/// before the companion came; empties what is closed.
pub(super) fn refresh(widget: &Widget, knowledge: &Knowledge, has_links: bool) {
    each(&widget.container, ROOM, &|room| {
        let disclosure = room.parent_element();
        match disclosure.filter(|one| one.has_attribute("open")) {
            Some(open) => fill_in(widget, knowledge, has_links, &open),
            None => room.set_text_content(None),
        }
    });
}

fn fill_in(widget: &Widget, knowledge: &Knowledge, has_links: bool, disclosure: &Element) {
    let (Some(room), Some(id)) = (first(disclosure, ROOM), id_of(disclosure)) else {
        return;
    };
    let is_one = nearest(disclosure, "article").is_some();
    let asking = widget.clone();
    knowledge.with(widget.lang(), move |archive| {
        let texts = asking.texts();
        room.set_text_content(None);
        let filled = archive.and_then(|archive| {
            let behind = Behind {
                timeline: &archive.timeline,
                texts,
                has_links,
            };
            behind.fill(&room, &id, is_one)
        });
        if filled.is_none() {
            room.set_text_content(Some(texts.export.lost));
        }
    });
}

/// The activity it stands in, or for a programme's heading the first one of the programme below it.
fn id_of(disclosure: &Element) -> Option<String> {
    let within = nearest(disclosure, "article, .programme")?;
    match within.get_attribute("data-activity") {
        Some(id) => Some(id),
        None => within
            .next_element_sibling()?
            .get_attribute("data-activity"),
    }
}

/// What is known, and the words to tell it in.
struct Behind<'a> {
    timeline: &'a Timeline,
    texts: &'static Texts,
    /// Whether the page's address may lead to an activity.
    has_links: bool,
}

impl Behind<'_> {
    fn fill(&self, room: &Element, id: &str, is_one: bool) -> Option<()> {
        let activity = self.timeline.activities().iter().find(|one| one.id == id)?;
        match activity.source {
            Some(Source::Article(place)) => self.article(room, place)?,
            Some(Source::Programme(place)) => self.programme(room, place, is_one)?,
            None => {}
        }
        if !is_one {
            return Some(());
        }
        let offers = make("p", "")?;
        let words = &self.texts.export;
        let copy = self.has_links.then_some(("copy", words.copy));
        for (word, name) in copy.into_iter().chain([("print", words.print_one)]) {
            let button = offer(word, name)?;
            button.set_attribute("data-one", id).ok()?;
            put(&offers, &button)?;
        }
        put(room, &offers)?;
        put(room, &log()?)
    }

    fn article(&self, room: &Element, place: usize) -> Option<()> {
        let Article {
            title,
            url,
            section,
            published,
            byline,
            views,
            summary,
            ..
        } = self.timeline.articles.get(place)?;
        let name = of_data("p", "")?;
        let link = match url {
            Some(url) => {
                let link = make("a", title)?;
                link.set_attribute("href", url).ok()?;
                link
            }
            None => make("b", title)?,
        };
        put(&name, &link)?;
        put(room, &name)?;
        let views = views.and_then(|views| usize::try_from(views).ok());
        pieces(
            room,
            &[
                (section.clone(), true),
                (
                    published.map(|published| self.texts.published(published)),
                    false,
                ),
                (byline.clone(), true),
                (views.map(|views| self.texts.views.of(views)), false),
            ],
        )?;
        paragraph(room, summary.as_deref())
    }

    fn programme(&self, room: &Element, place: usize, is_one: bool) -> Option<()> {
        let Programme {
            title,
            period,
            signed,
            article,
            summary,
            ..
        } = self.timeline.programmes.get(place)?;
        // Below its heading nobody need be told again what it is.
        if is_one {
            let name = of_data("p", "")?;
            put(&name, &make("b", title)?)?;
            put(room, &name)?;
        }
        let signed = signed.filter(|_| is_one).map(|signed| {
            let date = self.texts.published(signed);
            fill(self.texts.signed, &[("date", &date)])
        });
        pieces(
            room,
            &[(Some(self.texts.period(*period)), false), (signed, false)],
        )?;
        paragraph(room, summary.as_deref())?;
        put(room, &beside(self.timeline, self.texts, place)?)?;
        if let Some(article) = article {
            self.article(room, *article)?;
        }
        Some(())
    }
}

/// A line of what there is, each piece with whether it holds words of the data.
fn pieces(room: &Element, pieces: &[(Option<String>, bool)]) -> Option<()> {
    let line = make("p", "")?;
    for (text, is_of_data) in pieces {
        let Some(text) = text.as_deref().filter(|text| !text.is_empty()) else {
            continue;
        };
        if line.first_child().is_some() {
            put(&line, &make("span", " · ")?)?;
        }
        let make = if *is_of_data { of_data } else { make };
        put(&line, &make("span", text)?)?;
    }
    if line.first_child().is_some() {
        put(room, &line)?;
    }
    Some(())
}

fn paragraph(room: &Element, text: Option<&str>) -> Option<()> {
    if let Some(text) = text {
        put(room, &of_data("p", text)?)?;
    }
    Some(())
}
