//! Where it comes from: the JSON documents, what is wrong with them, and how they are fetched.
//!
//! [`wire`] mirrors the JSON, [`convert`] makes a valid
//! [`Timeline`](crate::model::timeline::Timeline) of it and a list of named [`problem`]s. Only
//! [`fetch`] knows the browser.

pub mod convert;
mod decode;
pub mod document;
pub mod failure;
#[cfg(feature = "csr")]
pub mod fetch;
pub mod json;
pub mod place;
pub mod problem;
#[cfg(feature = "tasks")]
pub mod schema;
pub mod wire;
