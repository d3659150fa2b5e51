//! Testing activities against the partners of a filter.

use super::filter::{Filter, Matching};
use crate::model::activity::Activity;
use crate::model::partner::{NO_PARTNER, PartnerIndex};
use crate::model::timeline::Timeline;

/// The selected partners of a filter as indices in a timeline, so that testing an activity compares
/// numbers and not texts.
pub(super) struct PartnerSelection {
    partners: Vec<PartnerIndex>,
    without_partner: bool,
    matching: Matching,
}

impl PartnerSelection {
    pub(super) fn new(filter: &Filter, timeline: &Timeline) -> Self {
        let partners = filter
            .partners
            .iter()
            .filter_map(|id| timeline.partner_index(id))
            .collect();
        Self {
            partners,
            without_partner: filter.has(NO_PARTNER),
            matching: filter.matching,
        }
    }

    /// Whether the activity has the selected partners; always when none is selected.
    pub(super) fn accepts(&self, activity: &Activity) -> bool {
        let with = |partner: &PartnerIndex| activity.partners.contains(partner);
        let without = activity.partners.is_empty();
        match self.matching {
            _ if self.partners.is_empty() && !self.without_partner => true,
            Matching::Any => self.partners.iter().any(with) || (self.without_partner && without),
            Matching::All => self.partners.iter().all(with) && (!self.without_partner || without),
        }
    }
}
