//! A partner organisation of the association.

/// The id under which activities without a partner are chosen and counted. No partner of the data
/// may bear it.
pub const NO_PARTNER: &str = "none";

/// An organisation with which activities were held or are planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// Unique, without white space: it stands in attributes and addresses.
    pub id: String,
    /// The full name.
    pub name: String,
    /// A name for narrow columns; the full one where the data give none.
    pub short: String,
}

/// A partner's place in [`Timeline::partners`](super::timeline::Timeline::partners).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartnerIndex(pub usize);
