//! An activity in full: when, what sort, what, with whom, and who says so.

use super::element::{Element, element, of_data};
use super::marked::marked;
use super::state::{Answer, Content};
use crate::i18n::fill;
use crate::i18n::texts::Texts;
use crate::model::activity::{Activity, Status};
use crate::model::partner::{NO_PARTNER, PartnerIndex};
use crate::model::source::Source;
use crate::model::timeline::Timeline;
use crate::text::listed;

/// The activity at `place` of the timeline; `grouped` where it stands below its programme's heading.
pub(super) fn activity(
    texts: &'static Texts,
    answer: &Answer,
    place: usize,
    grouped: bool,
) -> Option<Element> {
    let content = &answer.content;
    let timeline = &content.archive.timeline;
    let one = timeline.activities().get(place)?;
    let text = |element: Element, text: &str| element.children(marked(&answer.query, text));
    let mut when = text(element("span"), &texts.period(one.period));
    if one.period.last().is_none() {
        // Not for a span of dates: HTML's element is for one point in time.
        when = when
            .plain("time")
            .plain_attr("datetime", || one.period.to_string());
    }
    let kind = one
        .kind
        .as_deref()
        .map(|kind| text(element("span").child(" · "), &texts.kind(kind)));
    // What is held needs no word: most is, and the filled mark says it.
    let status =
        (one.status != Status::Held).then(|| element("em").child(texts.status_word(one.status)));
    let mut meta = element("p").class("meta").child(when).children(kind);
    if let Some(status) = status {
        meta = meta.child(" ").child(status);
    }
    let mut names = (one.partners.iter())
        .filter_map(|partner| timeline.partners.get(partner.0))
        .map(|partner| &*partner.name);
    let names = listed(&mut names, " · ");
    let (who, class) = if names.is_empty() {
        (element("span").child(texts.no_partner), "who nobody")
    } else {
        (text(of_data("span"), &names), "who")
    };
    // Below its programme's heading nobody need be told again where it stands.
    let source = (!grouped)
        .then(|| source(texts, content, one.source))
        .flatten();
    // Said at either level, so that a title that changes its level needs no attribute taken away.
    let level = if grouped { "5" } else { "4" };
    let mut title = text(of_data("h4").attr("aria-level", level), &one.title);
    if grouped {
        title = title.plain("strong");
    }
    let mut who = element("p").class(class).child(who);
    if let Some(source) = source {
        who = who.child(" · ").child(source);
    }
    let article = element("article")
        .attr("part", "activity")
        .key(place)
        .plain("li")
        .attr("data-activity", one.id.clone())
        // By it the companion knows what belongs to which cell (`companion::tie`).
        .attr("data-with", ids(timeline, one))
        .class(one.status.word())
        .child(meta)
        .child(title)
        .children(
            one.summary
                .as_deref()
                .map(|summary| text(of_data("p"), summary)),
        )
        .child(who)
        // Where a line may end: WebKit would let what is not to be broken stand over the edge.
        .child(" ")
        .child(details(texts));
    Some(article)
}

/// Room for what is behind it (the companion's `details`); empty until that is there.
fn details(texts: &'static Texts) -> Element {
    element("details")
        .class("more")
        .plain("")
        .child(element("summary").child(texts.details))
        .child(element("div").attr("data-details", ""))
}

/// The ids under which an activity is found, separated by spaces.
fn ids(timeline: &Timeline, one: &Activity) -> String {
    let id = |index: &PartnerIndex| timeline.partners.get(index.0).map(|one| &*one.id);
    let ids = listed(&mut one.partners.iter().filter_map(id), " ");
    if ids.is_empty() {
        NO_PARTNER.to_owned()
    } else {
        ids
    }
}

/// The programme above several of its activities.
pub(super) fn programme_heading(
    texts: &'static Texts,
    answer: &Answer,
    place: usize,
) -> Option<Element> {
    let programme = answer.content.archive.timeline.programmes.get(place)?;
    let signed = programme.signed.map(|signed| {
        element("p").child(fill(texts.signed, &[("date", &texts.published(signed))]))
    });
    let title = of_data("h4").child(programme.title.clone());
    Some(
        element("div")
            .class("programme")
            .key(place)
            .plain("li")
            .child(title)
            .children(signed)
            .child(details(texts)),
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
