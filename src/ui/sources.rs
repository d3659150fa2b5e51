//! Who says all this: articles and programmes with their full titles.

use super::activity::linked;
use super::element::{Element, element, of_data};
use super::state::Content;
use crate::i18n::fill;
use crate::i18n::texts::Texts;
use crate::model::source::{Article, Programme};
use crate::text::joined;

/// The list of sources; nothing where there are none.
pub(super) fn sources(texts: &'static Texts, content: &Content) -> Option<Element> {
    let timeline = &content.archive.timeline;
    let articles = timeline.articles.iter().map(|one| article(texts, one));
    let programmes = timeline.programmes.iter().map(|one| programme(texts, one));
    let list: Vec<_> = articles.chain(programmes).collect();
    (!list.is_empty()).then(|| {
        element("footer")
            .child(element("h3").child(texts.sources))
            .child(element("ul").children(list))
    })
}

/// Title, section, byline, date and time, how often it was opened, and what it says.
fn article(texts: &Texts, article: &Article) -> Element {
    let views = article.views.and_then(|views| usize::try_from(views).ok());
    let places = [&article.section, &article.byline].into_iter().flatten();
    let places = places.map(|text| of_data("span").child(" · ").child(text.clone()));
    let ours = [
        article
            .published
            .map(|published| texts.published(published)),
        views.map(|views| texts.views.of(views)),
    ];
    let ours = ours
        .into_iter()
        .flatten()
        .map(|text| joined(&[" · ", &text]));
    let title = of_data_text(&article.title);
    element("li")
        .child(linked(title, article.url.as_deref()))
        .children(places)
        .children(ours)
        .children(summary(article.summary.as_deref()))
}

/// Title, when it was signed, and what it is for.
fn programme(texts: &Texts, programme: &Programme) -> Element {
    let signed = (programme.signed).map(|signed| {
        let signed = fill(texts.signed, &[("date", &texts.published(signed))]);
        joined(&[" · ", &signed])
    });
    element("li")
        .child(of_data_text(&programme.title))
        .children(signed)
        .children(summary(programme.summary.as_deref()))
}

fn of_data_text(text: &str) -> Element {
    of_data("span").child(text.to_owned())
}

fn summary(text: Option<&str>) -> Option<Element> {
    text.map(|text| of_data("p").child(text.to_owned()))
}
