//! An embeddable timeline: what Hội Khuyến học did with its partner organisations, year by year.
//!
//! The layers, from the top. An upper one may use those below it, never the other way round:
//!
//! | layer | is about |
//! | --- | --- |
//! | [`embed`] | the contract with the host page: options, mounting, events, the page's address |
//! | [`ui`] | what is seen: Leptos components; the only signals |
//! | [`i18n`] | what is said: texts in two languages, dates as people write them |
//! | [`load`] | where it comes from: the JSON, its conversion, problems, fetching |
//! | [`query`] | what is asked: filter, facets, search, permalink |
//! | [`model`] | what is known: periods, partners, articles, programmes, activities |
//!
//! Beside them stand `companion`, a program of its own with what a reader does with what is shown, and
//! `export`, the files it gives; `dom` is what both programs do with the document.
//!
//! All but `embed` and `ui` are plain Rust and build without Leptos (feature `ui`) and without a
//! browser (feature `csr`), so that they test in seconds. `ARCHITECTURE.md` follows one click
//! through the layers.

#[cfg(feature = "companion")]
pub mod companion;
#[cfg(any(feature = "csr", feature = "companion"))]
mod dom;
pub mod embed;
pub mod export;
pub mod i18n;
pub mod load;
pub mod model;
pub mod query;
#[cfg(feature = "ui")]
pub mod ui;
