//! What a card says: when, which kind, what, with whom, and where it is from.

use super::card_states::CardStates;
use super::dom_query::find;
use super::highlighted_text::{Hits, highlighted};
use super::remade::Remade;
use crate::i18n::fill;
use crate::i18n::lang::Lang;
use crate::i18n::texts::Texts;
use crate::model::activity::{Activity, Status};
use crate::model::period::Period;
use crate::model::source::Source;
use crate::model::timeline::Timeline;
use crate::query::search::Query;
use crate::store::{Content, use_store};
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The text of a card; its search hits are marked while it is near the viewport.
#[component]
pub(super) fn CardText(
    /// The data shown.
    content: Arc<Content>,
    /// Which activity.
    index: usize,
    /// Whether the card is near the viewport.
    is_near: RwSignal<bool>,
    /// Knows whether the card is below its programme's heading.
    states: CardStates,
) -> impl IntoView {
    let store = use_store();
    let words = Words::new(&content, content.index.timeline.activities().get(index)?);
    let words = Arc::new(words);
    // Where no hit changes, nothing is made again: another letter of a word leaves most as they are.
    let hits = {
        let words = words.clone();
        Memo::new(move |before: Option<&[Hits; 5]>| {
            let is_marked = is_near.get() || store.marks_all.get();
            match before {
                Some(before) if !is_marked => before.clone(),
                None if !is_marked => store.query.with_untracked(|query| words.hits(query)),
                _ => store.query.with(|query| words.hits(query)),
            }
        })
    };
    let text = move || {
        let is_grouped = states.is_grouped(index);
        hits.with(|hits| paragraphs(&content, index, &words, hits, is_grouped))
    };
    Some(view! { <Remade>{text()}</Remade> })
}

const LEVEL: &str = "aria-level";

/// The level of a card's heading, said also where it is the element's own, so that the heading is the same element.
fn level(is_grouped: bool) -> &'static str {
    if is_grouped { "5" } else { "4" }
}

/// Changes the text of a card that comes below its programme's heading, or leaves it: there it need not say again
/// where it is from. In place, as a filter does it to many cards at once.
pub(super) fn set_grouped(card: &Element, is_grouped: bool) {
    if let Some(heading) = find(card, "h4") {
        // Refused only where the name is no name of an attribute.
        let _ = heading.set_attribute(LEVEL, level(is_grouped));
    }
    if let Some(source) = find(card, "cite") {
        source
            .unchecked_into::<HtmlElement>()
            .set_hidden(is_grouped);
    }
}

/// The words of a card in which a search is highlighted; empty where there are none.
struct Words {
    period: Period,
    when: String,
    kind: String,
    title: String,
    summary: String,
    partners: String,
}

impl Words {
    fn new(content: &Content, activity: &Activity) -> Self {
        let texts = content.lang.texts();
        // With what parts it from the date: one text, so that it is set like the one in prerendered HTML.
        let kind = (activity.kind.as_deref()).map(|kind| format!(" · {}", texts.kind(kind)));
        Self {
            period: activity.period,
            when: texts.period(activity.period),
            kind: kind.unwrap_or_default(),
            title: activity.title.clone(),
            summary: activity.summary.clone().unwrap_or_default(),
            partners: partner_names(&content.index.timeline, activity),
        }
    }

    /// The search hits in each, in the order of the fields.
    fn hits(&self, query: &Query) -> [Hits; 5] {
        let others = [&self.kind, &self.title, &self.summary, &self.partners];
        let [kind, title, summary, partners] = others.map(|text| query.hits_in(text));
        let when = query.hits_in_date(&self.when, self.period);
        [when, kind, title, summary, partners]
    }
}

fn paragraphs(
    content: &Content,
    index: usize,
    words: &Words,
    hits: &[Hits; 5],
    is_grouped: bool,
) -> Option<impl IntoView + use<>> {
    let texts = content.lang.texts();
    let timeline = &content.index.timeline;
    let activity = timeline.activities().get(index)?;
    let vietnamese = Lang::Vi.tag();
    let [when_hits, kind_hits, title_hits, summary_hits, partner_hits] = hits;
    let kind = (!words.kind.is_empty())
        .then(|| view! { <span>{highlighted(&words.kind, kind_hits)}</span> });
    // What was held needs no word: most was, and the filled mark says it.
    let status = (activity.status != Status::Held)
        .then(|| view! { " "<em>{texts.status_word(activity.status)}</em> });
    let level = custom_attribute(LEVEL, level(is_grouped));
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
    let source = (activity.source)
        .and_then(|source| cite(texts, timeline, source))
        // Nothing will show it where no app is.
        .filter(|_| !(cfg!(feature = "ssr") && is_grouped))
        .map(|name| view! { <cite hidden=is_grouped>" · "{name}</cite> });
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

fn partner_names(timeline: &Timeline, activity: &Activity) -> String {
    let partners = timeline.partners_of(activity);
    let names: Vec<_> = partners.map(|partner| &*partner.name).collect();
    names.join(" · ")
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
    Some(match address {
        Some(address) => view! { <a href=address>{name}</a> }.into_any(),
        None => name.into_any(),
    })
}
