//! What is asked: a filter, what it shows, what it counts, and how it stands in an address.
//!
//! Pure functions of a [`Timeline`](crate::model::timeline::Timeline) and a
//! [`Filter`](filter::Filter); no language, no browser.

pub mod facets;
pub mod filter;
pub mod fold;
mod letter;
mod percent;
pub mod permalink;
#[cfg(any(feature = "companion", feature = "tasks"))]
pub mod progress;
pub mod search;
pub mod shown;
#[cfg(any(feature = "companion", feature = "tasks"))]
pub mod sorts;
