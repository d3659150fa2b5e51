//! The authoring page: from a spreadsheet to a published timeline, in the browser, without a programmer.
//!
//! The layers, from the top. An upper one may use those below it, never the other way round:
//!
//! | layer | is about |
//! | --- | --- |
//! | [`terminal`] | the same at a terminal: `cargo xtask data` |
//! | `components` | what is seen: Leptos components (feature `csr`) |
//! | `store` | the state of the page: its signals, handed down by context (feature `csr`) |
//! | [`i18n`] | what the page says, in two languages |
//! | [`draft`] | the work that is not published yet, kept in the browser or saved as a file |
//! | [`publish`] | what goes out: documents, a summary of what changed, workbooks |
//! | [`check`] | what is wrong with the rows, and how it is mended |
//! | [`article`] | from the text of a report to proposed rows |
//! | [`documents`] | from rows to the two documents that are published |
//! | [`edition`] | what is published: the two documents opened as rows, everything else kept |
//! | [`intake`] | a sheet becomes rows: what is read, what is asked, what is left out |
//! | [`columns`] | which column of a sheet holds what |
//! | [`reading`] | cells as people write them, and what they mean |
//! | [`sheet`] | files that people bring: spreadsheets, text files, what is pasted |
//! | [`table`] | the rows that are edited: cells, where each came from, what is doubtful about it |
//! | [`legacy`] | old Vietnamese encodings and spoiled text, read as what was meant |
//! | [`markup`] | HTML as blocks of text |
//! | [`vietnamese`] | letters, and the syllables that exist |
//!
//! Everything but the components is plain Rust and tests in seconds.

pub mod article;
pub mod check;
pub mod columns;
#[cfg(feature = "csr")]
pub mod components;
pub mod documents;
pub mod draft;
pub mod edition;
pub mod i18n;
pub mod intake;
pub mod legacy;
pub mod markup;
pub mod publish;
pub mod reading;
pub mod sheet;
#[cfg(feature = "csr")]
pub mod store;
pub mod table;
pub mod terminal;
pub mod vietnamese;
