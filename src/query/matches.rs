//! The activities that match a filter, by year.

use super::filter::Filter;
use super::index::{IndexedTimeline, SearchHit};
use super::partner_selection::PartnerSelection;
use super::search::{MatchQuality, Query};
use crate::model::timeline::SpanPart;

/// The matching activities by year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matches {
    /// Every year of the range, empty ones too, in the order of the filter.
    pub years: Vec<YearMatches>,
    /// Number of activities, each counted once however many years it spans.
    pub count: usize,
}

/// The matching activities of one year, as indices in
/// [`Timeline::activities`](crate::model::timeline::Timeline::activities).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearMatches {
    /// The year.
    pub year: u16,
    /// Activities shown in full: they start in this year or, in the first year of the range, before
    /// it. Exact search hits come first, each group in date order.
    pub full: Vec<usize>,
    /// Activities that continue from an earlier year, in date order.
    pub continuing: Vec<usize>,
}

impl YearMatches {
    /// Whether the year has no matches.
    pub fn is_empty(&self) -> bool {
        self.full.is_empty() && self.continuing.is_empty()
    }

    /// Number of activities, shown in full or continuing.
    pub fn count(&self) -> usize {
        self.full.len() + self.continuing.len()
    }
}

/// The activities that match a filter.
pub fn matches(index: &IndexedTimeline, filter: &Filter) -> Matches {
    let hits = index.search(&Query::new(&filter.q), filter.years);
    matches_among(index, filter, &hits)
}

/// The activities that match a filter among `hits`, the result of its search in its years.
pub fn matches_among(index: &IndexedTimeline, filter: &Filter, hits: &[SearchHit]) -> Matches {
    let years = filter.years;
    let selection = PartnerSelection::new(filter, &index.timeline);
    let activities = index.timeline.activities();
    let shown: Vec<SearchHit> = (hits.iter().copied())
        .filter(|hit| {
            let activity = &activities[hit.index];
            selection.accepts(activity) && filter.matches_kind_and_status(activity)
        })
        .collect();
    let mut matches = Matches {
        years: years
            .iter()
            .map(|year| YearMatches {
                year,
                ..YearMatches::default()
            })
            .collect(),
        count: shown.len(),
    };
    for SearchHit { index, .. } in &shown {
        for (year, part) in activities[*index].parts_by_year(years) {
            if !begins(part) {
                matches.years[year].continuing.push(*index);
            }
        }
    }
    for quality in [MatchQuality::Exact, MatchQuality::Folded] {
        let mut group: Vec<_> = shown.iter().filter(|hit| hit.quality == quality).collect();
        if filter.newest_first {
            group.reverse();
        }
        for SearchHit { index, .. } in group {
            for (year, part) in activities[*index].parts_by_year(years) {
                if begins(part) {
                    matches.years[year].full.push(*index);
                }
            }
        }
    }
    if filter.newest_first {
        matches.years.reverse();
    }
    matches
}

/// Whether an activity is shown in full in the year of this part of its span.
fn begins(part: SpanPart) -> bool {
    matches!(part, SpanPart::Whole | SpanPart::First)
}
