//! An activity in full: when, what sort, what, with whom, and who says so.

use super::element::{Element, element, of_data};
use super::marked::marked;
use super::state::{Answer, Content};
use crate::i18n::fill;
use crate::i18n::texts::Texts;
use crate::model::activity::Status;
use crate::model::source::Source;

/// The activity at `place` of the timeline; `grouped` where it stands below its programme's heading.
pub(super) fn activity(
    texts: &'static Texts,
    content: &Content,
    answer: &Answer,
    place: usize,
    grouped: bool,
) -> Option<Element> {
    let timeline = &content.archive.timeline;
    let one = timeline.activities().get(place)?;
    let text = |element: Element, text: &str| element.children(marked(&answer.query, text));
    let kind = one
        .kind
        .as_deref()
        .map(|kind| text(element("span"), &texts.kind(kind)));
    // What is held needs no word: most is, and the filled mark says it.
    let status =
        (one.status != Status::Held).then(|| element("em").child(texts.status_word(one.status)));
    let meta = element("p")
        .class("meta")
        .child(text(element("span"), &texts.period(one.period)))
        .children(kind)
        .children(status);
    let names: Vec<_> = (one.partners.iter())
        .filter_map(|partner| timeline.partners.get(partner.0))
        .map(|partner| partner.name.as_str())
        .collect();
    let (who, class) = match names.as_slice() {
        [] => (element("span").child(texts.no_partner), "who nobody"),
        names => (text(of_data("span"), &names.join(" · ")), "who"),
    };
    // Below its programme's heading nobody need be told again where it stands.
    let source = (!grouped)
        .then(|| source(texts, content, one.source))
        .flatten();
    let mut title = text(of_data("h4"), &one.title);
    if grouped {
        title = title.attr("aria-level", "5");
    }
    let mut who = element("p").class(class).child(who);
    if let Some(source) = source {
        // A space, so that the line may break before it.
        who = who.child(" ").child(source);
    }
    let article = element("article")
        .key(place)
        .attr("data-activity", one.id.clone())
        .class(one.status.word())
        .child(meta)
        .child(title)
        .children(
            one.summary
                .as_deref()
                .map(|summary| text(of_data("p"), summary)),
        )
        .child(who);
    Some(article)
}

/// The programme above several of its activities.
pub(super) fn programme_heading(
    texts: &'static Texts,
    content: &Content,
    place: usize,
) -> Option<Element> {
    let programme = content.archive.timeline.programmes.get(place)?;
    let signed = programme.signed.map(|signed| {
        element("p").child(fill(texts.signed, &[("date", &texts.published(signed))]))
    });
    let title = of_data("h4").child(programme.title.clone());
    Some(
        element("div")
            .class("programme")
            .key(place)
            .child(title)
            .children(signed),
    )
}

/// "bài 17/08/2018", a link where the article has an address, or "chương trình 2018–2020". Full
/// titles stand once, below the timeline.
fn source(texts: &'static Texts, content: &Content, source: Option<Source>) -> Option<Element> {
    let timeline = &content.archive.timeline;
    let (name, address) = match source? {
        Source::Article(place) => {
            let article = timeline.articles.get(place)?;
            let date = article
                .published
                .map(|published| (texts.date)(published.date));
            let name = match date {
                Some(date) => element("span").child(fill(texts.by_article, &[("date", &date)])),
                None => of_data("span").child(article.title.clone()),
            };
            (name, article.url.as_deref())
        }
        Source::Programme(place) => {
            let programme = timeline.programmes.get(place)?;
            let years = texts.period(programme.period);
            (
                element("span").child(fill(texts.by_programme, &[("years", &years)])),
                None,
            )
        }
    };
    Some(element("cite").child(linked(name, address)))
}

/// A name, as a link where there is an address.
pub(super) fn linked(name: Element, address: Option<&str>) -> Element {
    match address {
        Some(address) => element("a").attr("href", address.to_owned()).child(name),
        None => name,
    }
}
