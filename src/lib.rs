//! An embeddable timeline: what Hội Khuyến học did with its partner organisations, year by year.
//!
//! The layers, from the top. An upper one may use those below it, never the other way round:
//!
//! | layer | is about |
//! | --- | --- |
//! | [`embed`] | the contract with the host page: options, mounting, events, the page's address |
//! | `components` | what is seen: Leptos components |
//! | `store` | the state of one widget: its signals, handed down by context |
//! | [`export`] | what a reader takes along: files of what is shown |
//! | [`i18n`] | texts in two languages, dates as people write them |
//! | [`load`] | where the data come from: JSON, conversion, problems, requests |
//! | [`query`] | filter, facets, search, permalink |
//! | [`model`] | periods, partners, articles, programmes, activities |
//!
//! `store` and up need Leptos (feature `ui`); parts of `embed` need a browser (feature `csr`). Everything
//! else is plain Rust and tests in seconds. `ARCHITECTURE.md` follows one click through the layers.

// The types of a whole screen's view are nested deeply.
#![recursion_limit = "256"]

#[cfg(feature = "ui")]
pub mod components;
#[cfg(feature = "ui")]
pub mod embed;
pub mod export;
pub mod i18n;
pub mod load;
pub mod model;
pub mod query;
#[cfg(feature = "ui")]
pub mod store;
