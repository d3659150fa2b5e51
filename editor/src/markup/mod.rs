//! HTML of a web page or a clipboard as text: its blocks, without anything that is not read.
//!
//! | part | is about |
//! | --- | --- |
//! | [`block`] | a paragraph, heading, list item or table row |
//! | [`reader`] | from HTML to blocks |
//! | [`tags`] | the elements that are known, and what they do to a text |
//!
//! The tokens come from `html5gum`, which follows the WHATWG standard, references included.

pub mod block;
pub mod reader;
pub mod tags;
