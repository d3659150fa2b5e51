//! The sources of activities: articles that report them and programmes that plan them.

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
    /// The section of the site.
    pub section: Option<String>,
    /// Who signed it.
    pub byline: Option<String>,
    /// How often it had been opened when it was entered in the data.
    pub views: Option<u64>,
    /// Its address, `http` or `https` only.
    pub url: Option<String>,
    /// Its content in a sentence or two.
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
    /// The article that reported its signing, as an index in
    /// [`Timeline::articles`](super::timeline::Timeline::articles).
    pub article: Option<usize>,
    /// What it is for, in a sentence or two.
    pub summary: Option<String>,
}

/// The record that contains an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// Index in [`Timeline::articles`](super::timeline::Timeline::articles).
    Article(usize),
    /// Index in [`Timeline::programmes`](super::timeline::Timeline::programmes).
    Programme(usize),
}
