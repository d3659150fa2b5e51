//! The two documents the timeline is made of.

/// One of the two documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Document {
    /// What was reported.
    Articles,
    /// The partners, and what was agreed and planned with them.
    Programmes,
}

impl Document {
    /// Both; activities of the same date are shown in this order.
    pub const BOTH: [Self; 2] = [Self::Articles, Self::Programmes];

    /// The name of its required list, which is also its name in attributes.
    pub fn key(self) -> &'static str {
        match self {
            Self::Articles => "articles",
            Self::Programmes => "programmes",
        }
    }
}
