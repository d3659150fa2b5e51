//! Something the association did, or plans to do, with its partners.

use super::partner::PartnerIndex;
use super::period::Period;
use super::source::Source;

/// How far an activity has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// It took place. The default in an article.
    Held,
    /// It is to take place. The default in a programme.
    Planned,
    /// It is to take place later than planned.
    Postponed,
    /// It does not take place.
    Cancelled,
}

impl Status {
    /// Every status with the word the documents use for it.
    pub const WORDS: [(&str, Self); 4] = [
        ("held", Self::Held),
        ("planned", Self::Planned),
        ("postponed", Self::Postponed),
        ("cancelled", Self::Cancelled),
    ];

    /// The word for it, which is also its class on the screen.
    pub fn word(self) -> &'static str {
        Self::WORDS
            .iter()
            .find(|(_, known)| *known == self)
            .map_or("", |(word, _)| word)
    }

    /// Reads the word of a document; `None` where it is none of [`Self::WORDS`].
    pub fn from_word(word: &str) -> Option<Self> {
        Self::WORDS
            .iter()
            .find(|(known, _)| *known == word)
            .map(|(_, status)| *status)
    }
}

/// An entry of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// Unique among all activities of both documents.
    pub id: String,
    /// When.
    pub period: Period,
    /// What sort of event, as the documents' slug (`toa-dam`) or in free words.
    pub kind: Option<String>,
    /// The title, with its quotation marks where it is a quotation.
    pub title: String,
    /// What happened, in a sentence or two.
    pub summary: Option<String>,
    /// With whom; empty where no partner is named. No partner stands twice.
    pub partners: Vec<PartnerIndex>,
    /// Held or planned.
    pub status: Status,
    /// The record it stands in; `None` where that record itself could not be read.
    pub source: Option<Source>,
}
