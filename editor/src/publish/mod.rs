//! What goes out.
//!
//! | module | is about |
//! | --- | --- |
//! | [`data_folder`] | the two documents as a zip |
//! | [`documents`] | the two documents, from the rows |

pub mod data_folder;

pub use crate::documents;
