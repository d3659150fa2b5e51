//! Where the content comes from: the JSON documents, what is wrong with them, and how they are fetched.
//!
//! [`encoding`] makes text of bytes, [`wire`] mirrors the JSON, [`convert`] makes a valid
//! [`Timeline`](crate::model::timeline::Timeline) of it and a list of [`problem`]s. Only [`fetch`]
//! needs a browser.

mod compose;
pub mod convert;
pub mod document;
pub mod encoding;
pub mod failure;
#[cfg(feature = "csr")]
pub mod fetch;
pub mod json_path;
pub mod problem;
mod record;
#[cfg(feature = "tasks")]
pub mod schema;
mod values;
mod web_address;
pub mod wire;
pub mod written_date;
