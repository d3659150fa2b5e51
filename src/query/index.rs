//! The search index: a timeline with the folded words of each activity, computed once for many
//! searches.

use super::search::{MatchQuality, Query, Searchable};
use crate::model::activity::Activity;
use crate::model::partner::{NO_PARTNER, PartnerIndex};
use crate::model::timeline::Timeline;
use crate::model::years::Years;
use std::sync::Arc;

/// A timeline with the search text of its activities.
#[derive(Clone, Debug, Default)]
pub struct IndexedTimeline {
    /// The loaded data. Shared, as another language needs another index of the same data.
    pub timeline: Arc<Timeline>,
    /// The folded words of each activity, in the order of [`Timeline::activities`].
    words: Vec<Searchable>,
}

/// An activity that matches a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SearchHit {
    /// Index in [`Timeline::activities`].
    pub index: usize,
    /// How well it matches.
    pub quality: MatchQuality,
}

impl IndexedTimeline {
    /// Indexes title, summary and partners' names of each activity, and `search_terms`: kind, date and
    /// status in the language shown.
    pub fn new(timeline: Arc<Timeline>, search_terms: impl Fn(&Activity) -> String) -> Self {
        let words = |activity: &Activity| {
            let terms = search_terms(activity);
            let names = (timeline.partners_of(activity))
                .flat_map(|partner| [partner.name.as_str(), partner.short.as_str()]);
            let summary = activity.summary.as_deref().unwrap_or_default();
            Searchable::new(
                [&*activity.title, summary, &*terms]
                    .into_iter()
                    .chain(names),
            )
        };
        let words = timeline.activities().iter().map(words).collect();
        Self { timeline, words }
    }

    /// The activities of these years that match the search, in date order.
    pub fn search(&self, query: &Query, years: Years) -> Vec<SearchHit> {
        (self.timeline.activities().iter().zip(&self.words))
            .enumerate()
            .filter_map(|(index, (activity, words))| {
                activity.clamped_to(years)?;
                let quality = words.match_quality(query, Some(activity.period))?;
                Some(SearchHit { index, quality })
            })
            .collect()
    }

    /// Whether an activity matches the search, whatever the years.
    pub(super) fn is_hit(&self, index: usize, query: &Query) -> bool {
        let activity = self.timeline.activities().get(index);
        (activity.zip(self.words.get(index)))
            .is_some_and(|(one, words)| words.match_quality(query, Some(one.period)).is_some())
    }

    /// Whether any activity of these years has no partner, so that the matrix needs a row for it.
    pub fn has_any_without_partner(&self, years: Years) -> bool {
        let mut activities = self.timeline.activities().iter();
        activities
            .any(|activity| activity.partners.is_empty() && activity.clamped_to(years).is_some())
    }

    /// The id that selects a row of the matrix: a partner's, or [`NO_PARTNER`].
    pub fn row_id(&self, partner: Option<PartnerIndex>) -> &str {
        partner
            .and_then(|partner| self.timeline.partners.get(partner.0))
            .map_or(NO_PARTNER, |partner| &partner.id)
    }
}
