//! One cell of the table.

use super::doubt::Doubt;
use serde::{Deserialize, Serialize};

/// The text of a cell, with what is known of its reading.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// What people read and write, and what will be published.
    pub text: String,
    /// What is asked about it; `None` once it was edited or answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Doubt>,
    /// What the file held, where reading it changed more than nothing: a date's form, a blank too many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before_reading: Option<String>,
}

impl Cell {
    /// A cell as somebody typed it.
    pub fn typed(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }
}
