//! What a reader takes along: the activities shown, as a table for Excel, as calendar entries, as JSON
//! and as a feed. Pure: texts are made of what is known; who asks and where it goes is the browser's
//! affair (the companion).

mod calendar;
mod feed;
mod json;
mod record;
mod table;

use crate::i18n::texts::Texts;
use crate::model::activity::Activity;
use crate::model::civil_date::CivilDate;
use crate::model::source::{Article, Source};
use crate::model::timeline::Timeline;

/// A form to take activities along in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated values (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows it.
    Csv,
    /// Calendar entries (RFC 5545) of what is dated or planned.
    Calendar,
    /// All that is known, as JSON.
    Json,
    /// A feed ([JSON Feed 1.1](https://www.jsonfeed.org/version/1.1/)).
    Feed,
}

impl Format {
    /// Every format with its word, the end of its file names and its media type.
    const ALL: [(Self, &'static str, &'static str, &'static str); 4] = [
        (Self::Csv, "csv", "csv", "text/csv;charset=utf-8"),
        (Self::Calendar, "ics", "ics", "text/calendar;charset=utf-8"),
        (Self::Json, "json", "json", "application/json"),
        (Self::Feed, "feed", "feed.json", "application/feed+json"),
    ];

    /// Reads its word; `None` where it is none.
    pub fn from_word(word: &str) -> Option<Self> {
        let known = Self::ALL.iter().find(|(_, known, ..)| *known == word);
        known.map(|(format, ..)| *format)
    }

    /// How names of its files end, without the dot.
    pub fn ending(self) -> &'static str {
        self.row().2
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        self.row().3
    }

    fn row(self) -> &'static (Self, &'static str, &'static str, &'static str) {
        let row = Self::ALL.iter().find(|(format, ..)| *format == self);
        // Each stands in the list.
        row.unwrap_or(&Self::ALL[0])
    }
}

/// Activities to take along, and what has to be known about them.
pub struct Selection<'a> {
    /// What is known.
    pub timeline: &'a Timeline,
    /// The language of the words that are ours.
    pub texts: &'static Texts,
    /// The activities, as places in [`Timeline::activities`], in order.
    pub places: Vec<usize>,
    /// The address of the page that shows just these.
    pub address: String,
    /// The address that leads to one of them, by its id.
    pub link: &'a dyn Fn(&str) -> String,
    /// The day on which they are taken.
    pub today: CivilDate,
}

impl Selection<'_> {
    /// Writes them in a format.
    pub fn write(&self, format: Format) -> String {
        match format {
            Format::Csv => table::write(self),
            Format::Calendar => calendar::write(self),
            Format::Json => record::write(self),
            Format::Feed => feed::write(self),
        }
    }

    fn activities(&self) -> impl Iterator<Item = &Activity> {
        let all = self.timeline.activities();
        self.places.iter().filter_map(|place| all.get(*place))
    }

    /// Id and name of each partner of an activity.
    fn partners(&self, activity: &Activity) -> Vec<(&str, &str)> {
        let known = |index: usize| self.timeline.partners.get(index);
        let partners = activity.partners.iter().filter_map(|index| known(index.0));
        partners.map(|one| (&*one.id, &*one.name)).collect()
    }

    fn partner_names(&self, activity: &Activity, between: &str) -> String {
        let names: Vec<_> = self
            .partners(activity)
            .iter()
            .map(|(_, name)| *name)
            .collect();
        names.join(between)
    }

    /// The title of the article or programme an activity is known from; empty where it is unknown.
    fn source_title(&self, activity: &Activity) -> &str {
        match activity.source {
            Some(Source::Programme(place)) => {
                let programme = self.timeline.programmes.get(place);
                programme.map_or("", |one| &one.title)
            }
            _ => self.article(activity).map_or("", |one| &one.title),
        }
    }

    /// The article that reported an activity, or its programme.
    fn article(&self, activity: &Activity) -> Option<&Article> {
        let place = match activity.source? {
            Source::Article(place) => place,
            Source::Programme(place) => self.timeline.programmes.get(place)?.article?,
        };
        self.timeline.articles.get(place)
    }

    fn kind(&self, activity: &Activity) -> String {
        let kind = activity.kind.as_deref();
        kind.map(|kind| self.texts.kind(kind)).unwrap_or_default()
    }
}
