//! Who says all this: articles and programmes with their full titles.

use super::activity::linked;
use super::element::{Element, element};
use super::state::Content;
use crate::i18n::fill;
use crate::i18n::texts::Texts;
use crate::model::source::{Article, Programme};

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

/// Title, section, byline, date and time, and how often it was opened.
fn article(texts: &Texts, article: &Article) -> Element {
    let views = article.views.and_then(|views| usize::try_from(views).ok());
    let details = [
        article.section.clone(),
        article.byline.clone(),
        article
            .published
            .map(|published| texts.published(published)),
        views.map(|views| texts.views.of(views)),
    ];
    let details = details
        .into_iter()
        .flatten()
        .map(|detail| format!(" · {detail}"));
    element("li")
        .child(linked(article.title.clone(), article.url.as_deref()))
        .children(details)
}

/// Title and when it was signed.
fn programme(texts: &Texts, programme: &Programme) -> Element {
    let signed = (programme.signed).map(|signed| {
        format!(
            " · {}",
            fill(texts.signed, &[("date", &texts.published(signed))])
        )
    });
    element("li")
        .child(linked(programme.title.clone(), None))
        .children(signed)
}
