//! The kinds and statuses a visitor can choose among, with counts.

use super::filter::{Filter, PartnerSelection};
use super::index::IndexedTimeline;
use super::search::Query;
use crate::model::activity::Status;

/// Choices of kind and status within the years of a filter. Each list is counted as if nothing were
/// chosen of it, since that is what another choice of it would show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterOptions {
    /// Each kind of the data, in the order in which they first come, and how many there would be of it.
    pub kinds: Vec<(String, usize)>,
    /// The same of each status that the data have, in the order of [`Status::WORDS`].
    pub statuses: Vec<(Status, usize)>,
}

/// Counts the kinds and statuses that a visitor can choose among.
pub fn filter_options(index: &IndexedTimeline, filter: &Filter) -> FilterOptions {
    let activities = index.timeline.activities();
    let mut kinds: Vec<(String, usize)> = Vec::new();
    for kind in activities
        .iter()
        .filter_map(|activity| activity.kind.as_ref())
    {
        if !kinds.iter().any(|(known, _)| known == kind) {
            kinds.push((kind.clone(), 0));
        }
    }
    let has = |status| activities.iter().any(|activity| activity.status == status);
    let statuses = Status::WORDS.map(|(_, status)| status).into_iter();
    let mut statuses: Vec<_> = (statuses.filter(|status| has(*status)))
        .map(|status| (status, 0))
        .collect();
    let selection = PartnerSelection::new(filter, &index.timeline);
    for hit in index.search(&Query::new(&filter.q), filter.years) {
        let activity = &activities[hit.index];
        if !selection.accepts(activity) {
            continue;
        }
        if filter.is_of_status(activity) {
            let own = |(kind, _): &&mut (String, usize)| activity.kind.as_ref() == Some(kind);
            if let Some((_, count)) = kinds.iter_mut().find(own) {
                *count += 1;
            }
        }
        if filter.is_of_kind(activity) {
            let own = |(status, _): &&mut (Status, usize)| *status == activity.status;
            if let Some((_, count)) = statuses.iter_mut().find(own) {
                *count += 1;
            }
        }
    }
    FilterOptions { kinds, statuses }
}
