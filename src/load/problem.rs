//! What is wrong with a value of the documents, reported so that an editor can fix it.

use super::document::Document;

/// A value that was skipped, or that was understood although it should be written otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// In which document.
    pub document: Document,
    /// Where in it: `articles[0].activities[3].when`; empty for the document as a whole.
    pub path: String,
    /// The record that it is part of; `None` outside of any.
    pub record: Option<RecordName>,
    /// What the format expects at that path.
    pub expected: Expected,
    /// What the document has there, as JSON, cut to [`MAX_EXCERPT_CHARS`]; `None` for an absent field.
    pub found: Option<String>,
    /// What became of it.
    pub outcome: Outcome,
}

/// What an editor knows a record by, as the document has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordName {
    /// Its id, cut to [`MAX_EXCERPT_CHARS`]; empty where it has none.
    pub id: String,
    /// Its title, or a partner's name; likewise.
    pub title: String,
}

/// The longest text that is shown, in bytes as the document has it: some twenty pages, which a browser lays out within
/// a tenth of a second. One of a megabyte took eleven seconds.
pub(super) const MAX_TEXT_BYTES: usize = 64 * 1024;

/// The most characters of a value that are repeated to the editor: about one line on a phone.
pub const MAX_EXCERPT_CHARS: usize = 60;

/// What the format expects at a path.
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
    /// An id that no other record of its sort has.
    UniqueId,
    /// A partner's id: without white space, and not the word reserved for "no partner".
    PartnerId,
    /// An address that starts with `https://` or `http://`, of which a person and a browser read the same host.
    WebAddress,
    /// A text of at most [`MAX_TEXT_BYTES`] bytes: a longer one is a whole document, pasted by mistake.
    ShortText,
    /// A file saved as UTF-8.
    Utf8,
}

/// What became of a value with a problem.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The whole record was skipped: article, programme, partner or activity.
    RecordSkipped,
    /// Only this value was skipped; the record is shown without it.
    FieldSkipped,
    /// Nothing was skipped: the value was understood, and should be written like this.
    ReadAs {
        /// The value as the format has it: JSON, cut to [`MAX_EXCERPT_CHARS`], or an encoding's name.
        better: String,
    },
}

/// A text cut to [`MAX_EXCERPT_CHARS`].
pub(super) fn excerpt(text: &str) -> String {
    match text.char_indices().nth(MAX_EXCERPT_CHARS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
