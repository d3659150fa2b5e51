//! Where an activity is known from: an article that reported it, or a programme that plans it.

use super::local_timestamp::LocalTimestamp;
use super::period::Period;

/// A report on the association's site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Unique among the articles.
    pub id: String,
    /// The headline.
    pub title: String,
    /// When it appeared.
    pub published: Option<LocalTimestamp>,
    /// The section of the site it stood in.
    pub section: Option<String>,
    /// Who signed it.
    pub byline: Option<String>,
    /// How often it had been opened when it was recorded.
    pub views: Option<u64>,
    /// Its address, `http` or `https` only.
    pub url: Option<String>,
    /// What it says, in a sentence or two.
    pub summary: Option<String>,
}

/// An agreement between the association and its partners.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// Unique among the programmes.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The years it is for.
    pub period: Period,
    /// When it was signed.
    pub signed: Option<LocalTimestamp>,
    /// The article that reported it, as a place in
    /// [`Timeline::articles`](super::timeline::Timeline::articles).
    pub article: Option<usize>,
    /// What it is for, in a sentence or two.
    pub summary: Option<String>,
}

/// The document record an activity stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// Place in [`Timeline::articles`](super::timeline::Timeline::articles).
    Article(usize),
    /// Place in [`Timeline::programmes`](super::timeline::Timeline::programmes).
    Programme(usize),
}
