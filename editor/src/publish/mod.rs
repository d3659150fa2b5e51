//! What goes out.
//!
//! | module | is about |
//! | --- | --- |
//! | [`documents`] | the two documents, from the rows |

pub use crate::documents;
