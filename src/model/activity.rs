//! Something the association did, or plans to do, with its partners.

use super::partner::PartnerIndex;
use super::period::Period;
use super::source::Source;
use super::unknown_name::UnknownName;
use std::str::FromStr;

/// Whether an activity took place.
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
    /// Every status, in the order of the filter's list.
    pub const ALL: [Self; 4] = [Self::Held, Self::Planned, Self::Postponed, Self::Cancelled];

    /// The name in documents, addresses and exports, which is also the class on the screen.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Planned => "planned",
            Self::Postponed => "postponed",
            Self::Cancelled => "cancelled",
        }
    }
}

impl FromStr for Status {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        let mut statuses = Self::ALL.into_iter();
        statuses
            .find(|status| status.as_str() == name)
            .ok_or_else(|| UnknownName {
                expected: "held, planned, postponed or cancelled",
                found: name.to_owned(),
            })
    }
}

/// An entry of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// Unique among all activities of both documents.
    pub id: String,
    /// When.
    pub period: Period,
    /// Kind of event, as the documents' slug (`toa-dam`) or in free words.
    pub kind: Option<String>,
    /// The title, with its quotation marks where it is a quotation.
    pub title: String,
    /// What happened, in a sentence or two.
    pub summary: Option<String>,
    /// Its partners, none twice; empty where the data name none.
    pub partners: Vec<PartnerIndex>,
    /// Whether it took place.
    pub status: Status,
    /// The record that contains it; `None` where that record itself was invalid.
    pub source: Option<Source>,
}
