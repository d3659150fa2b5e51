//! Who says all this: articles and programmes with their full titles.

use crate::i18n::fill;
use crate::i18n::lang::Lang;
use crate::i18n::texts::Texts;
use crate::model::source::{Article, Programme};
use crate::store::Content;
use leptos::prelude::*;
use std::sync::Arc;

/// The list; nothing where there are no sources.
#[component]
pub(super) fn Sources(
    /// The data shown.
    content: Arc<Content>,
) -> impl IntoView {
    let texts = content.lang.texts();
    let timeline = &content.index.timeline;
    let articles: Vec<_> = (timeline.articles.iter())
        .map(|one| article(texts, one.clone()))
        .collect();
    let programmes: Vec<_> = (timeline.programmes.iter())
        .map(|one| programme(texts, one.clone()))
        .collect();
    let has_any = !articles.is_empty() || !programmes.is_empty();
    has_any.then(|| {
        view! {
            <footer>
                <h3>{texts.sources}</h3>
                <ul>{articles}{programmes}</ul>
            </footer>
        }
    })
}

/// Title, section, byline, date and time, how often it was opened, and what it says.
fn article(texts: &Texts, article: Article) -> impl IntoView + use<> {
    let title = view! { <span lang=Lang::Vi.tag()>{article.title}</span> };
    let title = match article.url {
        Some(address) => view! { <a href=address>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    let of_data = [article.section, article.byline].into_iter().flatten();
    let of_data = of_data
        .map(|text| view! { <span lang=Lang::Vi.tag()>{format!(" · {text}")}</span> })
        .collect_view();
    let published = article
        .published
        .map(|published| texts.timestamp(published));
    let views = article.views.and_then(|views| usize::try_from(views).ok());
    let views = views.map(|views| texts.count(texts.views, views));
    let ours: Vec<_> = [published, views]
        .into_iter()
        .flatten()
        .map(|text| format!(" · {text}"))
        .collect();
    let ours = ours.concat();
    view! { <li>{title}{of_data}{ours}{summary(article.summary)}</li> }
}

/// Title, when it was signed, and what it is for.
fn programme(texts: &Texts, programme: Programme) -> impl IntoView + use<> {
    let signed = programme.signed.map(|signed| {
        let signed = fill(texts.signed, &[("date", &texts.timestamp(signed))]);
        format!(" · {signed}")
    });
    view! {
        <li>
            <span lang=Lang::Vi.tag()>{programme.title}</span>
            {signed}
            {summary(programme.summary)}
        </li>
    }
}

fn summary(text: Option<String>) -> Option<impl IntoView> {
    text.map(|text| view! { <p lang=Lang::Vi.tag()>{text}</p> })
}
