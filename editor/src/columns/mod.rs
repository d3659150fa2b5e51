//! Which column of a sheet holds what: found by the words of its header and by what stands below it.
//!
//! [`header`] finds the rows of the header, also below a title and in two lines; [`header_words`] knows the words;
//! [`contents`] looks at the cells where words do not tell; [`legible`] reads sheets in an old encoding. [`matching`]
//! joins them.

mod contents;
mod header;
mod header_words;
pub mod legible;
pub mod matching;
