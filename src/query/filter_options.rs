//! The kinds and statuses that the filter lists, with the number of activities of each.

use super::filter::Filter;
use super::index::IndexedTimeline;
use super::partner_selection::PartnerSelection;
use super::search::Query;
use crate::model::activity::Status;

/// The lists of kinds and statuses for the years of a filter. Each list ignores its own part of the
/// filter, so that a count says what selecting that entry would show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterOptions {
    /// Each kind of the data in order of first appearance, with its number of activities.
    pub kinds: Vec<(String, usize)>,
    /// Each status of the data in the order of [`Status::ALL`], with its number of activities.
    pub statuses: Vec<(Status, usize)>,
}

/// Counts the activities of each kind and of each status.
pub fn filter_options(index: &IndexedTimeline, filter: &Filter) -> FilterOptions {
    let activities = index.timeline.activities();
    let mut kinds: Vec<(String, usize)> = Vec::new();
    for kind in activities
        .iter()
        .filter_map(|activity| activity.kind.as_ref())
    {
        if !kinds.iter().any(|(listed, _)| listed == kind) {
            kinds.push((kind.clone(), 0));
        }
    }
    let has = |status| activities.iter().any(|activity| activity.status == status);
    let mut statuses: Vec<_> = (Status::ALL.into_iter())
        .filter(|status| has(*status))
        .map(|status| (status, 0))
        .collect();
    let selection = PartnerSelection::new(filter, &index.timeline);
    for hit in index.search(&Query::new(&filter.q), filter.years) {
        let activity = &activities[hit.index];
        if !selection.accepts(activity) {
            continue;
        }
        if filter.is_of_status(activity) {
            let same_kind = |(kind, _): &&mut (String, usize)| activity.kind.as_ref() == Some(kind);
            if let Some((_, count)) = kinds.iter_mut().find(same_kind) {
                *count += 1;
            }
        }
        if filter.is_of_kind(activity) {
            let same_status = |(status, _): &&mut (Status, usize)| *status == activity.status;
            if let Some((_, count)) = statuses.iter_mut().find(same_status) {
                *count += 1;
            }
        }
    }
    FilterOptions { kinds, statuses }
}
