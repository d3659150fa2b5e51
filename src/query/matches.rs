//! Which activities a filter shows, year by year.

use super::filter::{Filter, PartnerSelection};
use super::index::{IndexedTimeline, SearchHit};
use super::search::Query;
use crate::model::timeline::SpanPart;

/// The years with what each shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matches {
    /// Every year of the range, the empty ones too, in the order chosen.
    pub years: Vec<YearMatches>,
    /// How many activities, each counted once however many years it goes on.
    pub count: usize,
}

/// What one year shows, as indices in
/// [`Timeline::activities`](crate::model::timeline::Timeline::activities).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearMatches {
    /// The year.
    pub year: u16,
    /// What begins in it (or is going on when the range begins) and is shown in full: exact search
    /// hits first, each group in date order.
    pub full: Vec<usize>,
    /// What goes on from before, in date order.
    pub continuing: Vec<usize>,
}

impl YearMatches {
    /// Whether it shows nothing.
    pub fn is_empty(&self) -> bool {
        self.full.is_empty() && self.continuing.is_empty()
    }

    /// How many activities it shows, in full or going on.
    pub fn count(&self) -> usize {
        self.full.len() + self.continuing.len()
    }
}

/// What a filter shows.
pub fn matches(index: &IndexedTimeline, filter: &Filter) -> Matches {
    let hits = index.search(&Query::new(&filter.q), filter.years);
    matches_among(index, filter, &hits)
}

/// What a filter shows of `hits`, which its search found in its years.
pub fn matches_among(index: &IndexedTimeline, filter: &Filter, hits: &[SearchHit]) -> Matches {
    let years = filter.years;
    let selection = PartnerSelection::new(filter, &index.timeline);
    let activities = index.timeline.activities();
    let mut shown: Vec<SearchHit> = (hits.iter().copied())
        .filter(|hit| {
            let activity = &activities[hit.index];
            selection.accepts(activity) && filter.matches_kind_and_status(activity)
        })
        .collect();
    if filter.newest_first {
        shown.reverse();
    }
    // Stable, so each group stays in date order.
    shown.sort_by_key(|hit| hit.quality);
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
    for SearchHit { index, .. } in shown {
        for (year, part) in activities[index].parts_by_year(years) {
            let year = &mut matches.years[year];
            match part {
                SpanPart::Whole | SpanPart::First => year.full.push(index),
                SpanPart::Middle | SpanPart::Last => year.continuing.push(index),
            }
        }
    }
    for year in &mut matches.years {
        year.continuing.sort_unstable();
    }
    if filter.newest_first {
        matches.years.reverse();
    }
    matches
}
