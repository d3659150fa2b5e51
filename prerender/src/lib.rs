//! Renders the timeline's components to HTML, so that a page can be read and filtered before any script
//! runs, and where none ever does.
//!
//! The crate compiles natively, for the tool that writes the pages of a release, and for
//! `wasm32-unknown-unknown`, for the authoring page. It does no file I/O: the tool (`main.rs`) does.
//!
//! | module | is about |
//! | --- | --- |
//! | [`data`] | the two documents, as they go into a page |
//! | [`screen`] | the screen without scripts: one tree for all variants, and plain HTML |
//! | [`shadow`] | the prerendered screen as a declarative shadow root |
//! | [`loader`] | the screen in the script that a host page names |
//! | [`host_page`] | any page with the element in it |
//! | [`embed`], [`archive`] | our own pages, made from templates |
//! | [`fragment`], [`json_ld`] | the timeline as plain HTML and as linked data |
//! | [`policy`] | what may run in our own pages |
//! | [`template`] | filling templates, escaping HTML |

pub mod archive;
pub mod data;
pub mod embed;
pub mod error;
pub mod fragment;
pub mod host_page;
pub mod json_ld;
pub mod loader;
pub mod policy;
pub mod screen;
pub mod shadow;
pub mod template;
