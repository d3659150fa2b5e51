//! What a visitor chose, apart from the data it was chosen in.

use crate::query::filter::Filter;

/// What a store starts with, and what the next one goes on with when other data or another language come.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// Which activities are shown.
    pub filter: Filter,
    /// Long years of which everything is shown.
    pub expanded_years: Vec<u16>,
    /// Whether the matrix shows all of many partners.
    pub all_partners: bool,
    /// The name by which some of many partners are looked for.
    pub partner_name: String,
    /// The query part of an address that shows this, with its `?`.
    pub query_part: String,
}

impl From<Filter> for Choices {
    fn from(filter: Filter) -> Self {
        Self {
            filter,
            ..Self::default()
        }
    }
}
