//! An activity in full: when, which kind, what, with whom, and where it is from.

use super::activity_details::{ActivityDetails, DetailsOf};
use super::highlighted_text::{Hits, highlighted};
use super::near_viewport::{NearViewport, observe};
use super::remade::{Remade, version_of};
use crate::i18n::fill;
use crate::i18n::lang::Lang;
use crate::i18n::texts::Texts;
use crate::model::activity::{Activity, Status};
use crate::model::partner::{NO_PARTNER, Partner};
use crate::model::source::Source;
use crate::model::timeline::Timeline;
use crate::query::search::Query;
use crate::store::{CardState, Content, Highlight, YearLayout, use_store};
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use std::sync::Arc;

/// The card; made once, and shown or hidden by the filter.
#[component]
pub(super) fn ActivityCard(
    /// The data shown.
    content: Arc<Content>,
    /// Which activity.
    index: usize,
    /// The section it is in.
    year: u16,
    /// How that section looks.
    layout: Memo<YearLayout>,
) -> impl IntoView {
    let store = use_store();
    let timeline = content.index.timeline.clone();
    let activity = timeline.activities().get(index)?.clone();
    let state = Memo::new(move |_| layout.with(|layout| layout.card_state(index)));
    let words = Arc::new(CardWords::new(&content, &activity));
    let near: NearViewport = expect_context();
    let is_near = near.includes(&activity.id);
    let text = {
        let words = words.clone();
        Memo::new(move |before: Option<&CardText>| {
            let CardState {
                is_shown,
                is_grouped,
            } = state.get();
            match before {
                // A hidden card stays as it is.
                Some(before) if !is_shown => before.clone(),
                Some(before) if !is_near.get() && !store.marks_all.get() => CardText {
                    is_grouped,
                    hits: before.hits.clone(),
                },
                _ => CardText {
                    is_grouped,
                    hits: store.query.with(|query| words.hits(query)),
                },
            }
        })
    };
    let text_view = {
        let content = content.clone();
        move || text.with_untracked(|text| card_text(&content, index, &words, text))
    };
    let is_highlighted = {
        let activity = activity.clone();
        move || {
            let highlight = store.highlight.get();
            highlight.includes_activity(&activity, year).then_some("")
        }
    };
    let is_linked = store.linked_activity.get_untracked() == Some(index);
    let point = move || store.highlight.set(Highlight::Activity(index, year));
    let leave = move || store.highlight.set(Highlight::Nothing);
    let partners = partner_ids(&timeline, &activity);
    let Activity {
        id, title, status, ..
    } = activity;
    Some(view! {
        <article
            class=status.as_str()
            part="activity"
            use:observe=near
            data-activity=id
            data-partners=partners
            data-highlighted=is_highlighted
            data-linked=is_linked.then_some("")
            hidden=Signal::derive(move || !state.get().is_shown)
            on:pointerenter=move |_| point()
            on:pointerleave=move |_| leave()
            on:focusin=move |_| point()
            on:focusout=move |_| leave()
        >
            <Remade version=version_of(text)>{text_view()}</Remade>
            <ActivityDetails content=content of=DetailsOf::Activity(index) name=title />
        </article>
    })
}

/// The words of a card in which a search is highlighted; empty where there are none.
struct CardWords {
    when: String,
    kind: String,
    title: String,
    summary: String,
    partners: String,
}

impl CardWords {
    fn new(content: &Content, activity: &Activity) -> Self {
        let texts = content.lang.texts();
        // With what parts it from the date: one text, so that it is set like the one in prerendered HTML.
        let kind = (activity.kind.as_deref()).map(|kind| format!(" · {}", texts.kind(kind)));
        Self {
            when: texts.period(activity.period),
            kind: kind.unwrap_or_default(),
            title: activity.title.clone(),
            summary: activity.summary.clone().unwrap_or_default(),
            partners: partner_names(&content.index.timeline, activity),
        }
    }

    fn all(&self) -> [&str; 5] {
        let Self {
            when,
            kind,
            title,
            summary,
            partners,
        } = self;
        [when, kind, title, summary, partners]
    }

    fn hits(&self, query: &Query) -> [Hits; 5] {
        self.all().map(|text| query.hits_in(text))
    }
}

/// What the view of a card's words depends on. Where none of it changes, nothing is made again: another
/// letter of a word leaves most hits as they are.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct CardText {
    is_grouped: bool,
    /// The search hits in [`CardWords::all`].
    hits: [Hits; 5],
}

fn card_text(
    content: &Content,
    index: usize,
    words: &CardWords,
    text: &CardText,
) -> Option<impl IntoView + use<>> {
    let texts = content.lang.texts();
    let timeline = &content.index.timeline;
    let activity = timeline.activities().get(index)?;
    let vietnamese = Lang::Vi.tag();
    let [when_hits, kind_hits, title_hits, summary_hits, partner_hits] = &text.hits;
    let kind = (!words.kind.is_empty())
        .then(|| view! { <span>{highlighted(&words.kind, kind_hits)}</span> });
    // What was held needs no word: most was, and the filled mark says it.
    let status = (activity.status != Status::Held)
        .then(|| view! { " "<em>{texts.status_word(activity.status)}</em> });
    // Said at either level, so that the heading is the same element.
    let level = custom_attribute("aria-level", if text.is_grouped { "5" } else { "4" });
    let summary = (!words.summary.is_empty())
        .then(|| view! { <p lang=vietnamese>{highlighted(&words.summary, summary_hits)}</p> });
    let has_partners = !words.partners.is_empty();
    let partners = if has_partners {
        let names = highlighted(&words.partners, partner_hits);
        view! { <span lang=vietnamese>{names}</span> }.into_any()
    } else {
        view! { <span>{texts.no_partner}</span> }.into_any()
    };
    let class = if has_partners {
        "partners"
    } else {
        "partners no-partner"
    };
    // Below its programme's heading it need not say again where it is from.
    let source = (activity.source)
        .filter(|_| !text.is_grouped)
        .and_then(|source| cite(texts, timeline, source))
        .map(|cite| view! { " · "{cite} });
    Some(view! {
        <div class="card-text">
            <p class="meta">
                <span class="when">{highlighted(&words.when, when_hits)}</span>
                {kind}
                {status}
            </p>
            <h4 {..level} lang=vietnamese>
                {highlighted(&words.title, title_hits)}
            </h4>
            {summary}
            <p class=class>
                {partners}
                {source}
            </p>
        </div>
        // Where a line may end: WebKit would let what may not be broken hang over the edge.
        " "
    })
}

fn partners_of<'a>(
    timeline: &'a Timeline,
    activity: &'a Activity,
) -> impl Iterator<Item = &'a Partner> {
    let partners = activity.partners.iter();
    partners.filter_map(|partner| timeline.partners.get(partner.0))
}

fn partner_names(timeline: &Timeline, activity: &Activity) -> String {
    let names: Vec<_> = partners_of(timeline, activity)
        .map(|partner| &*partner.name)
        .collect();
    names.join(" · ")
}

/// The ids by which an activity is found, separated by spaces.
fn partner_ids(timeline: &Timeline, activity: &Activity) -> String {
    let ids: Vec<_> = partners_of(timeline, activity)
        .map(|partner| &*partner.id)
        .collect();
    if ids.is_empty() {
        NO_PARTNER.to_owned()
    } else {
        ids.join(" ")
    }
}

/// "article of 17/08/2018", a link where the article has an address, or "programme 2018–2020". Full titles
/// are in the details and at the end of the page.
fn cite(
    texts: &'static Texts,
    timeline: &Timeline,
    source: Source,
) -> Option<impl IntoView + use<>> {
    let (name, address, lang) = match source {
        Source::Article(index) => {
            let article = timeline.articles.get(index)?;
            let (name, lang) = match article.published {
                Some(published) => {
                    let date = (texts.date)(published.date);
                    (fill(texts.by_article, &[("date", &date)]), None)
                }
                None => (article.title.clone(), Some(Lang::Vi.tag())),
            };
            (name, article.url.clone(), lang)
        }
        Source::Programme(index) => {
            let programme = timeline.programmes.get(index)?;
            let years = texts.period(programme.period);
            (fill(texts.by_programme, &[("years", &years)]), None, None)
        }
    };
    let name = view! { <span lang=lang>{name}</span> };
    let name = match address {
        Some(address) => view! { <a href=address>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    Some(view! { <cite>{name}</cite> })
}
