//! From rows to the two documents that are published.
//!
//! | module | is about |
//! | --- | --- |
//! | [`written`] | [`documents`](written::documents): all rows, sorted, in the records they belong to |
//! | [`values`] | what the cells of a row mean |
//! | [`activity`] | the record of one row |
//! | `row_ids` | the ids that rows are published under |
//! | [`partners`] | the partners, and new ones |
//! | [`sources`] | the articles and programmes, and new ones |
//! | [`indent`] | JSON for people to read and to compare |

pub mod activity;
pub mod indent;
pub mod partners;
mod row_ids;
pub mod sources;
pub mod values;
pub mod written;

pub use written::{Documents, Place, documents};
