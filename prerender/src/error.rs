//! Errors of rendering, each with what was expected and what was found.

use std::fmt;

/// Why a page could not be rendered.
#[derive(Debug)]
pub enum Error {
    /// A document that cannot be shown; the sentence is written for its editor.
    Data(String),
    /// A page or a template that cannot be rendered into.
    Page {
        /// Which one.
        page: &'static str,
        /// What it should hold.
        expected: String,
        /// What it holds instead.
        found: String,
    },
    /// A screen that cannot be merged with the one of the first variant.
    Variant {
        /// The number of the variant.
        variant: usize,
        /// The class of its outermost element, empty where there is none.
        found: String,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Data(sentence) => f.write_str(sentence),
            Self::Page {
                page,
                expected,
                found,
            } => write!(
                f,
                "{page}: expected {expected}, found {found}; fix the page"
            ),
            Self::Variant { variant, found } => write!(
                f,
                "the screen of variant {variant}: expected the outermost element of variant 0, \
                 found {found:?}; fix the components"
            ),
        }
    }
}

impl std::error::Error for Error {}
