//! What sorts of activities there are to choose among, and how many of each.

use super::filter::{Choice, Filter};
use super::search::Query;
use super::shown::Archive;
use crate::model::activity::Status;

/// The sorts within the years of a filter, under all of it. Each of the two is counted as if nothing were
/// chosen of it, since that is what another choice of it would show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sorts {
    /// Each kind of the data, in the order in which they first come, and how many there would be of it.
    pub kinds: Vec<(String, usize)>,
    /// The same of each status that the data have, in the order of [`Status::WORDS`].
    pub statuses: Vec<(Status, usize)>,
}

impl Archive {
    /// What there is to choose among.
    pub fn sorts(&self, filter: &Filter) -> Sorts {
        let activities = self.timeline.activities();
        let mut kinds: Vec<(String, usize)> = Vec::new();
        for kind in activities.iter().filter_map(|one| one.kind.as_ref()) {
            if !kinds.iter().any(|(known, _)| known == kind) {
                kinds.push((kind.clone(), 0));
            }
        }
        let has = |status| activities.iter().any(|one| one.status == status);
        let statuses = Status::WORDS.map(|(_, status)| status).into_iter();
        let mut statuses: Vec<_> = (statuses.filter(|status| has(*status)))
            .map(|status| (status, 0))
            .collect();
        let choice = Choice::new(filter, &self.timeline);
        for (place, _) in self.found(&Query::new(&filter.q), filter.years) {
            let activity = &activities[place];
            if !choice.admits(activity) {
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
        Sorts { kinds, statuses }
    }
}
