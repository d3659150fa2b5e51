//! What is wrong with a record, told so that an editor can mend it.

use super::document::Document;

/// A record, or a part of one, that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// In which document.
    pub document: Document,
    /// Where in it: `articles[0].activities[3].when`.
    pub place: String,
    /// What should stand there.
    pub expected: Expected,
    /// What stands there, as JSON, cut to [`FOUND_MOST`] characters; `None` where nothing does.
    pub found: Option<String>,
    /// How much was left out because of it.
    pub left_out: LeftOut,
}

/// The most characters of a found value that are repeated to the editor: a line on a phone.
pub const FOUND_MOST: usize = 60;

/// What should stand at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Expected {
    /// A text that is not empty.
    Text,
    /// A list in brackets.
    List,
    /// A record in braces.
    Record,
    /// A whole number, 0 or more.
    WholeNumber,
    /// A date or span of EDTF level 0.
    Period,
    /// A month from 01 to 12.
    Month,
    /// A day that the month has.
    Day,
    /// A span whose end is not before its start.
    ForwardSpan,
    /// A date, perhaps with a time of day.
    Date,
    /// One of the words for a status.
    Status,
    /// The id of a partner listed in the programmes document.
    KnownPartner,
    /// The id of an article in the articles document.
    KnownArticle,
    /// An id that nothing else bears.
    UniqueId,
    /// A partner's id: without white space, and not the word that stands for "no partner".
    PartnerId,
    /// An address that starts with `https://` or `http://`.
    WebAddress,
}

/// How much a problem costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LeftOut {
    /// The whole record: article, programme, partner or activity.
    Record,
    /// Only what stands at the place; the record is shown without it.
    Part,
}
