//! What goes out.
//!
//! | module | is about |
//! | --- | --- |
//! | [`changes`] | what an edition changes against the one that is online, in words |
//! | [`documents`] | the two documents, from the rows |
//! | [`given_back`] | the file that was brought, with what was changed in its cells |
//! | [`workbook`] | the table as an Excel workbook, and the template |

pub mod changes;
pub mod given_back;
pub mod workbook;
pub use crate::documents;
