//! The error of reading a name that is not in a list of names.

use std::error::Error;
use std::fmt;

/// A text that is none of the names of an enum's variants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownName {
    /// The names there are, as a sentence lists them.
    pub expected: &'static str,
    /// The text.
    pub found: String,
}

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}, found {:?}", self.expected, self.found)
    }
}

impl Error for UnknownName {}
