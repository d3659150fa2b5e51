//! The authoring page: from a spreadsheet to a published timeline, in the browser, without a programmer.
//!
//! The layers, from the top. An upper one may use those below it, never the other way round:
//!
//! | layer | is about |
//! | --- | --- |
//! | [`table`] | the rows that are edited: cells, where each came from, what is doubtful about it |
//!
//! Everything but the components is plain Rust and tests in seconds.

pub mod table;
