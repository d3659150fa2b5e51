//! A partner organisation of the association.

/// The id that selects activities without a partner. No partner of the data may have it.
pub const NO_PARTNER: &str = "none";

/// An organisation with which activities were held or are planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// Unique, without white space, as attributes and addresses list ids separated by spaces.
    pub id: String,
    /// The full name.
    pub name: String,
    /// A short name for narrow columns; the full name where the data have none.
    pub short: String,
}

/// A partner's index in [`Timeline::partners`](super::timeline::Timeline::partners).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartnerIndex(pub usize);
