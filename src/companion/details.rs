//! What is behind an activity, where it stands: the article that reported it, the programme that set it, and
//! how far that has come.

use super::beside::beside;
use super::knowledge::Knowledge;
use super::widget::{Widget, make, of_data, put};
use crate::dom::select::{each, first, nearest};
use crate::i18n::fill;
use crate::i18n::texts::Texts;
use crate::model::source::{Article, Programme, Source};
use crate::model::timeline::Timeline;
use web_sys::Element;

/// Where the program leaves room for them.
const ROOM: &str = "[data-details]";

/// Fills the room of what was pressed to be opened; nothing where something else was pressed.
pub(super) fn open(widget: &Widget, knowledge: &Knowledge, target: &Element) {
    let disclosure = nearest(target, "summary").and_then(|summary| summary.parent_element());
    let Some(disclosure) = disclosure else { return };
    let (Some(room), Some(id)) = (first(&disclosure, ROOM), id_of(&disclosure)) else {
        return;
    };
    let (texts, is_one) = (widget.texts(), nearest(&disclosure, "article").is_some());
    knowledge.with(widget.lang(), move |archive| {
        let behind = Behind {
            timeline: &archive.timeline,
            texts,
        };
        room.set_text_content(None);
        // Refused by nobody; should it be, there is less to read.
        let _ = behind.fill(&room, &id, is_one);
    });
}

/// Empties and closes all of them: what they tell of may be other data now.
pub(super) fn close_all(widget: &Widget) {
    each(&widget.container, ROOM, &|room| {
        room.set_text_content(None);
        if let Some(disclosure) = room.parent_element() {
            let _ = disclosure.remove_attribute("open");
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
        for (word, name) in [("copy", words.copy), ("print", words.print_one)] {
            let button = make("button", name)?;
            button.set_attribute("type", "button").ok()?;
            button.set_attribute("data-offer", word).ok()?;
            button.set_attribute("data-one", id).ok()?;
            put(&offers, &button)?;
        }
        put(room, &offers)?;
        let said = make("p", "")?;
        said.set_attribute("role", "log").ok()?;
        put(room, &said)?;
        Some(())
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
        let about = [
            section.clone(),
            published.map(|published| self.texts.published(published)),
            byline.clone(),
            views.map(|views| self.texts.views.of(views)),
        ];
        let about: Vec<_> = about.into_iter().flatten().collect();
        put(room, &of_data("p", &about.join(" · "))?)?;
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
        let about: Vec<_> = [Some(self.texts.period(*period)), signed]
            .into_iter()
            .flatten()
            .collect();
        put(room, &of_data("p", &about.join(" · "))?)?;
        paragraph(room, summary.as_deref())?;
        put(room, &beside(self.timeline, self.texts, place)?)?;
        if let Some(article) = article {
            self.article(room, *article)?;
        }
        Some(())
    }
}

fn paragraph(room: &Element, text: Option<&str>) -> Option<()> {
    if let Some(text) = text {
        put(room, &of_data("p", text)?)?;
    }
    Some(())
}
