//! Filtering: which activities a filter shows, what the matrix counts, and how a filter is written in an
//! address.
//!
//! Pure functions of an [`IndexedTimeline`](index::IndexedTimeline) and a [`Filter`](filter::Filter); no
//! language, no browser.

mod char_class;
pub mod facets;
pub mod filter;
pub mod filter_options;
pub mod fold;
pub mod index;
pub mod matches;
mod percent;
pub mod permalink;
pub mod progress;
pub mod search;
