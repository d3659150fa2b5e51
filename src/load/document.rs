//! The two documents the timeline is made of.

/// One of the two documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Document {
    /// What was reported.
    Articles,
    /// With whom, and what was agreed and planned.
    Programmes,
}

impl Document {
    /// Both, in the order in which their activities are told.
    pub const BOTH: [Self; 2] = [Self::Articles, Self::Programmes];

    /// The list that makes it what it is, which is also its name in attributes.
    pub fn key(self) -> &'static str {
        match self {
            Self::Articles => "articles",
            Self::Programmes => "programmes",
        }
    }
}
