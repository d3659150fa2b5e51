//! What a visitor wants to see.

use crate::model::activity::{Activity, Status};
use crate::model::partner::{NO_PARTNER, PartnerIndex};
use crate::model::timeline::Timeline;
use crate::model::years::Years;
use crate::text::listed;

/// A choice of partners, a search, a range of years, and what of that in which order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// Ids of the chosen partners in the order chosen, none twice; [`NO_PARTNER`] stands for
    /// activities without a partner. Empty: all activities. Ids that the data do not know choose
    /// nothing.
    pub partners: Vec<String>,
    /// Whether an activity needs one of them or all.
    pub matching: Matching,
    /// The search text as typed.
    pub q: String,
    /// The years shown.
    pub years: Years,
    /// Only activities of this kind, as the data write it; empty: of any.
    pub kind: String,
    /// Only activities that have come so far; `None`: all.
    pub status: Option<Status>,
    /// Whether the latest year stands first.
    pub newest_first: bool,
}

/// The word of an order with the latest year first, in the address.
pub const NEWEST: &str = "newest";

/// How several chosen partners are taken together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Matching {
    /// Activities with any of them.
    #[default]
    Any,
    /// Only activities with all of them.
    All,
}

impl Matching {
    /// The word of the attribute, the address and the event.
    pub fn word(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::All => "all",
        }
    }

    /// Reads the word; `None` where it is neither `any` nor `all`.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Any, Self::All]
            .into_iter()
            .find(|matching| matching.word() == word)
    }
}

impl Default for Filter {
    fn default() -> Self {
        Self {
            partners: Vec::new(),
            matching: Matching::Any,
            q: String::new(),
            years: Years::DEFAULT,
            kind: String::new(),
            status: None,
            newest_first: false,
        }
    }
}

impl Filter {
    /// Whether an activity is of the sort asked for: kind and status.
    pub(super) fn matches_kind_and_status(&self, activity: &Activity) -> bool {
        self.is_of_kind(activity) && self.is_of_status(activity)
    }

    /// Whether an activity is of the kind asked for.
    pub(super) fn is_of_kind(&self, activity: &Activity) -> bool {
        self.kind.is_empty() || activity.kind.as_ref() == Some(&self.kind)
    }

    /// Whether an activity has come as far as asked for.
    pub(super) fn is_of_status(&self, activity: &Activity) -> bool {
        self.status.is_none_or(|status| activity.status == status)
    }

    /// Whether it leaves anything out within its years.
    pub fn is_active(&self) -> bool {
        !self.partners.is_empty()
            || !self.q.trim().is_empty()
            || !self.kind.is_empty()
            || self.status.is_some()
    }

    /// Whether that partner is chosen.
    pub fn has(&self, id: &str) -> bool {
        holds(&self.partners, id)
    }

    /// Chooses the partner, or no longer.
    pub fn toggle(&mut self, id: &str) {
        toggle(&mut self.partners, id);
    }

    /// Follows a change of what the host page asks for: takes over what differs between `was` and `is`,
    /// and leaves the rest as the visitor chose it.
    pub fn apply_host_changes(&mut self, was: &Self, is: &Self) {
        if was.partners != is.partners {
            self.partners.clone_from(&is.partners);
        }
        if was.matching != is.matching {
            self.matching = is.matching;
        }
        if was.q != is.q {
            self.q.clone_from(&is.q);
        }
        if was.years != is.years {
            self.years = is.years;
        }
    }

    /// The ids separated by spaces.
    pub fn ids(&self) -> String {
        listed(&mut self.partners.iter().map(|id| &**id), " ")
    }

    /// Reads ids separated by spaces, as attribute and address hold them.
    pub fn read_partners(ids: &str) -> Vec<String> {
        let mut partners = Vec::new();
        for id in ids.split_whitespace() {
            if !partners.iter().any(|known| known == id) {
                partners.push(id.to_owned());
            }
        }
        partners
    }
}

/// Whether one of the words is that one.
pub fn holds(words: &[String], word: &str) -> bool {
    words.iter().any(|one| one == word)
}

/// Takes a word away, or adds it where it was not.
pub fn toggle(words: &mut Vec<String>, word: &str) {
    if holds(words, word) {
        words.retain(|one| one != word);
    } else {
        words.push(word.to_owned());
    }
}

/// The chosen partners, looked up in a timeline.
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

    /// Whether the activity is among those asked for.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_host_changes_is_followed_and_the_rest_stays_as_the_visitor_chose() {
        let was = Filter::default();
        let is = Filter {
            q: "tọa đàm".to_owned(),
            ..Filter::default()
        };
        let mut chosen = Filter {
            partners: vec!["a".to_owned()],
            q: "x".to_owned(),
            ..was.clone()
        };
        chosen.apply_host_changes(&was, &is);
        assert_eq!(
            (chosen.partners.join(" ").as_str(), chosen.q.as_str()),
            ("a", "tọa đàm")
        );
        chosen.apply_host_changes(&is, &is);
        assert_eq!(chosen.partners, ["a"]);
    }

    #[test]
    fn ids_in_an_attribute_stand_once_each_in_their_order() {
        assert_eq!(Filter::read_partners("  b a\tb\n"), ["b", "a"]);
        assert!(Filter::read_partners("").is_empty());
    }
}
