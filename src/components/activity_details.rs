//! What is behind an activity, in its place: the article that reported it, the programme that planned it,
//! and how far that has come.

use super::disclosure::Disclosure;
use super::plan_versus_reported::PlanVersusReported;
use super::share_menu::ActivityActions;
use crate::i18n::fill;
use crate::i18n::lang::Lang;
use crate::i18n::texts::Texts;
use crate::model::source::{Article, Programme, Source};
use crate::store::Content;
use leptos::prelude::*;
use std::sync::Arc;

/// Whose details.
#[derive(Clone, Copy, Debug)]
pub(super) enum DetailsOf {
    /// Of an activity, by its index.
    Activity(usize),
    /// Of the programme whose heading it is below.
    Programme(usize),
}

/// The disclosure.
#[component]
pub(super) fn ActivityDetails(
    /// The data shown.
    content: Arc<Content>,
    /// Whose details.
    of: DetailsOf,
    /// The title of what they are of: by ear all disclosures would be the same.
    name: String,
) -> impl IntoView {
    let texts = content.lang.texts();
    view! {
        <Disclosure
            class="details"
            content_attribute="data-details"
            summary=texts.details
            label=format!("{}: {name}", texts.details)
        >
            {details(&content, of)}
        </Disclosure>
    }
}

fn details(content: &Arc<Content>, of: DetailsOf) -> impl IntoView + use<> {
    let timeline = &content.index.timeline;
    let (source, activity) = match of {
        DetailsOf::Programme(index) => (Some(Source::Programme(index)), None),
        DetailsOf::Activity(index) => {
            let activity = timeline.activities().get(index);
            (activity.and_then(|activity| activity.source), activity)
        }
    };
    let id = activity.map(|activity| activity.id.clone());
    let source = match source {
        Some(Source::Article(index)) => article(content, index).into_any(),
        Some(Source::Programme(index)) => programme(content, index, id.is_some()).into_any(),
        None => ().into_any(),
    };
    let content = content.clone();
    (
        source,
        id.map(|id| view! { <ActivityActions content=content id=id /> }),
    )
}

/// Title, section, date and time, byline, how often it was opened, and what it says.
fn article(content: &Content, index: usize) -> Option<impl IntoView + use<>> {
    let texts = content.lang.texts();
    let Article {
        title,
        url,
        section,
        published,
        byline,
        views,
        summary,
        ..
    } = content.index.timeline.articles.get(index)?.clone();
    let title = match url {
        Some(url) => view! { <a href=url>{title}</a> }.into_any(),
        None => view! { <b>{title}</b> }.into_any(),
    };
    let views = views.and_then(|views| usize::try_from(views).ok());
    let facts = [
        (section, true),
        (published.map(|published| texts.timestamp(published)), false),
        (byline, true),
        (views.map(|views| texts.count(texts.views, views)), false),
    ];
    Some(view! {
        <p lang=Lang::Vi.tag()>{title}</p>
        {facts_line(facts)}
        {paragraph(summary)}
    })
}

/// Title and signing where it is not below its own heading, period, purpose, plan and results, and the
/// article that reported it.
fn programme(
    content: &Arc<Content>,
    index: usize,
    names_itself: bool,
) -> Option<impl IntoView + use<>> {
    let texts: &'static Texts = content.lang.texts();
    let Programme {
        title,
        period,
        signed,
        article: reported_by,
        summary,
        ..
    } = content.index.timeline.programmes.get(index)?.clone();
    let title = names_itself.then(|| {
        view! {
            <p lang=Lang::Vi.tag()>
                <b>{title}</b>
            </p>
        }
    });
    let signed = signed.filter(|_| names_itself).map(|signed| {
        let date = texts.timestamp(signed);
        fill(texts.signed, &[("date", &date)])
    });
    let facts = [(Some(texts.period(period)), false), (signed, false)];
    Some(view! {
        {title}
        {facts_line(facts)}
        {paragraph(summary)}
        <PlanVersusReported content=content.clone() programme=index />
        {reported_by.and_then(|reported_by| article(content, reported_by))}
    })
}

/// A line of what is known, each fact with whether its words are of the data.
fn facts_line<const N: usize>(
    facts: [(Option<String>, bool); N],
) -> Option<impl IntoView + use<N>> {
    let known = facts
        .into_iter()
        .filter_map(|(fact, is_of_data)| Some((fact.filter(|fact| !fact.is_empty())?, is_of_data)));
    let known: Vec<_> = known
        .enumerate()
        .map(|(position, (fact, is_of_data))| {
            let between = (position > 0).then(|| view! { <span>" · "</span> });
            let lang = is_of_data.then(|| Lang::Vi.tag());
            view! {
                {between}
                <span lang=lang>{fact}</span>
            }
        })
        .collect();
    (!known.is_empty()).then(|| view! { <p>{known}</p> })
}

fn paragraph(text: Option<String>) -> Option<impl IntoView> {
    text.map(|text| view! { <p lang=Lang::Vi.tag()>{text}</p> })
}
