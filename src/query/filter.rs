//! The filter: which activities the visitor wants to see, and in which order.

use crate::model::activity::{Activity, Status};
use crate::model::unknown_name::UnknownName;
use crate::model::years::Years;
use std::str::FromStr;

/// Partners, search text, years, kind, status and order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// Ids of the selected partners in the order of selection, none twice; [`NO_PARTNER`](crate::model::partner::NO_PARTNER) selects the
    /// activities without a partner. Empty: no filter by partner. Ids that are not in the data have no
    /// effect.
    pub partners: Vec<String>,
    /// Whether an activity needs any of the partners or all.
    pub matching: Matching,
    /// The search text as typed.
    pub q: String,
    /// The years shown.
    pub years: Years,
    /// Only activities of this kind, as the data write it; empty: of any kind.
    pub kind: String,
    /// Only activities of this status; `None`: of any status.
    pub status: Option<Status>,
    /// Whether the latest year comes first.
    pub newest_first: bool,
}

/// Value of the address parameter `order` when the latest year comes first.
pub const NEWEST: &str = "newest";

/// How several selected partners combine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Matching {
    /// Activities with any of them.
    #[default]
    Any,
    /// Only activities with all of them.
    All,
}

impl Matching {
    /// Both, in the order of the radio group.
    pub const ALL: [Self; 2] = [Self::Any, Self::All];

    /// The name in the attribute, the address and the event.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::All => "all",
        }
    }
}

impl FromStr for Matching {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        let mut choices = Self::ALL.into_iter();
        choices
            .find(|matching| matching.as_str() == name)
            .ok_or_else(|| UnknownName {
                expected: "any or all",
                found: name.to_owned(),
            })
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
    /// Whether an activity has the kind and the status of the filter.
    pub(super) fn matches_kind_and_status(&self, activity: &Activity) -> bool {
        self.is_of_kind(activity) && self.is_of_status(activity)
    }

    /// Whether an activity has the kind of the filter.
    pub(super) fn is_of_kind(&self, activity: &Activity) -> bool {
        self.kind.is_empty() || activity.kind.as_ref() == Some(&self.kind)
    }

    /// Whether an activity has the status of the filter.
    pub(super) fn is_of_status(&self, activity: &Activity) -> bool {
        self.status.is_none_or(|status| activity.status == status)
    }

    /// Whether anything but the years restricts what is shown.
    pub fn is_active(&self) -> bool {
        !self.partners.is_empty()
            || !self.q.trim().is_empty()
            || !self.kind.is_empty()
            || self.status.is_some()
    }

    /// Whether that partner is selected.
    pub fn has(&self, id: &str) -> bool {
        self.partners.iter().any(|partner| partner == id)
    }

    /// Selects the partner, or deselects it.
    pub fn toggle(&mut self, id: &str) {
        if self.has(id) {
            self.partners.retain(|partner| partner != id);
        } else {
            self.partners.push(id.to_owned());
        }
    }

    /// Selects the partner.
    pub fn select(&mut self, id: &str) {
        if !self.has(id) {
            self.toggle(id);
        }
    }

    /// Removes everything that restricts what is shown. Years and order restrict nothing, and stay.
    pub fn clear(&mut self) {
        *self = Self {
            years: self.years,
            newest_first: self.newest_first,
            ..Self::default()
        };
    }

    /// Applies a change of the host's attributes: takes what differs between `old` and `new`, and keeps
    /// the visitor's choice of everything else.
    pub fn apply_host_changes(&mut self, old: &Self, new: &Self) {
        if old.partners != new.partners {
            self.partners.clone_from(&new.partners);
        }
        if old.matching != new.matching {
            self.matching = new.matching;
        }
        if old.q != new.q {
            self.q.clone_from(&new.q);
        }
        if old.years != new.years {
            self.years = new.years;
        }
    }

    /// The order in the address and the event: [`NEWEST`], or empty where the earliest year comes first.
    pub fn order(&self) -> &'static str {
        if self.newest_first { NEWEST } else { "" }
    }

    /// The ids of the partners separated by spaces, as in the attribute and the address.
    pub fn partner_ids(&self) -> String {
        self.partners.join(" ")
    }

    /// Reads ids separated by spaces; repeated ones are dropped.
    pub fn parse_partner_ids(ids: &str) -> Vec<String> {
        let mut partners = Vec::new();
        for id in ids.split_whitespace() {
            if !partners.iter().any(|partner| partner == id) {
                partners.push(id.to_owned());
            }
        }
        partners
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clearing_leaves_years_and_order_as_they_are() {
        let years = Years::new(2016, 2018).unwrap();
        let mut filter = Filter {
            partners: vec!["a".to_owned()],
            matching: Matching::All,
            q: "tọa".to_owned(),
            years,
            kind: "toa-dam".to_owned(),
            status: Some(Status::Held),
            newest_first: true,
        };
        filter.clear();
        let expected = Filter {
            years,
            newest_first: true,
            ..Filter::default()
        };
        assert_eq!(filter, expected);
        assert!(!filter.is_active());
    }

    #[test]
    fn selecting_a_selected_partner_changes_nothing() {
        let mut filter = Filter::default();
        filter.select("a");
        filter.select("b");
        filter.select("a");
        assert_eq!(filter.partners, ["a", "b"]);
    }

    #[test]
    fn host_changes_replace_only_what_changed() {
        let old = Filter::default();
        let new = Filter {
            q: "tọa đàm".to_owned(),
            ..Filter::default()
        };
        let mut filter = Filter {
            partners: vec!["a".to_owned()],
            q: "x".to_owned(),
            ..old.clone()
        };
        filter.apply_host_changes(&old, &new);
        assert_eq!(
            (filter.partner_ids().as_str(), filter.q.as_str()),
            ("a", "tọa đàm")
        );
        filter.apply_host_changes(&new, &new);
        assert_eq!(filter.partners, ["a"]);
    }

    #[test]
    fn partner_ids_are_read_once_each_in_order() {
        assert_eq!(Filter::parse_partner_ids("  b a\tb\n"), ["b", "a"]);
        assert!(Filter::parse_partner_ids("").is_empty());
    }
}
