//! Filtering: the activities that match, the counts of the matrix, and the filter in an address.
//!
//! Pure functions of an [`IndexedTimeline`](index::IndexedTimeline) and a [`Filter`](filter::Filter); no
//! language, no browser.

mod char_class;
mod date_names;
mod date_query;
mod date_reader;
mod days;
pub mod facets;
pub mod filter;
pub mod filter_options;
pub mod fold;
pub mod index;
pub mod matches;
pub mod other_years;
pub mod partner_order;
mod partner_selection;
pub mod permalink;
pub(crate) mod plain_form;
pub mod progress;
mod query_string;
pub mod search;
pub mod shared_address;
pub mod written_name;
