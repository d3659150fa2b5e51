//! Exports of the activities shown: a table for spreadsheets, calendar entries, JSON, and two feeds.
//!
//! Pure functions that return a text; the share menu hands it to the browser to be saved.

mod atom;
mod calendar;
mod cell;
mod csv;
mod feed;
mod json;

use crate::i18n::texts::Texts;
use crate::model::activity::Activity;
use crate::model::civil_date::CivilDate;
use crate::model::source::{Article, Source};
use crate::model::timeline::Timeline;
use crate::model::unknown_name::UnknownName;
use crate::query::permalink;
pub use cell::WORD_JOINER;
use std::str::FromStr;

/// A file format of the share menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated values (RFC 4180) in UTF-8, with a byte order mark so that Excel reads it as such.
    Csv,
    /// Calendar entries (RFC 5545) of the activities that are dated or planned.
    Calendar,
    /// All fields of the activities, as JSON.
    Json,
    /// A feed ([JSON Feed 1.1](https://www.jsonfeed.org/version/1.1/)).
    Feed,
    /// The same in Atom (RFC 4287), for the many readers that know no JSON Feed.
    Atom,
}

impl Format {
    /// Every format, in the order of the share menu.
    pub const ALL: [Self; 5] = [
        Self::Csv,
        Self::Calendar,
        Self::Json,
        Self::Feed,
        Self::Atom,
    ];

    /// The name, which is the value of `data-offer`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Calendar => "ics",
            Self::Json => "json",
            Self::Feed => "feed",
            Self::Atom => "atom",
        }
    }

    /// The extension of the file, without the first dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Calendar => "ics",
            Self::Json => "json",
            Self::Feed => "feed.json",
            Self::Atom => "atom.xml",
        }
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::Calendar => "text/calendar;charset=utf-8",
            Self::Json => "application/json",
            Self::Feed => "application/feed+json",
            Self::Atom => "application/atom+xml",
        }
    }
}

impl FromStr for Format {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        let mut formats = Self::ALL.into_iter();
        formats
            .find(|format| format.as_str() == name)
            .ok_or_else(|| UnknownName {
                expected: "csv, ics, json, feed or atom",
                found: name.to_owned(),
            })
    }
}

/// The activities to export and what the files say about them.
pub struct Selection<'a> {
    /// The loaded data.
    pub timeline: &'a Timeline,
    /// The language of headings and of the words for kind and status.
    pub texts: &'static Texts,
    /// The activities, as indices in [`Timeline::activities`], in order.
    pub indices: Vec<usize>,
    /// The address of the page that shows these activities, as the file may tell it
    /// ([`shared_address`](crate::query::shared_address)); `None` where there is none.
    pub address: Option<String>,
    /// The prefix of the parameters that lead to one activity; `None` where no address does.
    pub prefix: Option<String>,
    /// The day of the export.
    pub today: CivilDate,
}

impl Selection<'_> {
    /// The text of the file in that format.
    pub fn write(&self, format: Format) -> String {
        match format {
            Format::Csv => csv::write(self),
            Format::Calendar => calendar::write(self),
            // Serializing fails only for maps whose keys are no strings, and there are none.
            Format::Json => json::write(self).unwrap_or_default(),
            Format::Feed => feed::write(self).unwrap_or_default(),
            Format::Atom => atom::write(self),
        }
    }

    /// How many of the activities the file in that format holds.
    pub fn count(&self, format: Format) -> usize {
        let activities = self.activities();
        let held = activities.filter(|activity| {
            format != Format::Calendar || calendar::belongs_in_calendar(activity)
        });
        held.count()
    }

    /// The link to one activity: to the page where no address leads to the activity.
    fn link(&self, id: &str) -> Option<String> {
        let address = self.address.as_ref()?;
        Some(match &self.prefix {
            Some(prefix) => permalink::activity_permalink(address, prefix, id),
            None => address.clone(),
        })
    }

    /// The activities in order.
    fn activities(&self) -> impl Iterator<Item = &Activity> {
        let all = self.timeline.activities();
        self.indices.iter().filter_map(|index| all.get(*index))
    }

    /// Id and name of each partner of an activity.
    fn partners(&self, activity: &Activity) -> Vec<(&str, &str)> {
        (self.timeline.partners_of(activity))
            .map(|partner| (&*partner.id, &*partner.name))
            .collect()
    }

    /// The names of an activity's partners as one text.
    fn partner_names(&self, activity: &Activity, separator: &str) -> String {
        let names: Vec<_> = self
            .partners(activity)
            .iter()
            .map(|(_, name)| *name)
            .collect();
        names.join(separator)
    }

    /// The title of the article or programme that contains an activity; empty where it was invalid.
    fn source_title(&self, activity: &Activity) -> &str {
        match activity.source {
            Some(Source::Programme(index)) => {
                let programme = self.timeline.programmes.get(index);
                programme.map_or("", |programme| &programme.title)
            }
            _ => self.article(activity).map_or("", |article| &article.title),
        }
    }

    /// The article that reported an activity or its programme.
    fn article(&self, activity: &Activity) -> Option<&Article> {
        let index = match activity.source? {
            Source::Article(index) => index,
            Source::Programme(index) => self.timeline.programmes.get(index)?.article?,
        };
        self.timeline.articles.get(index)
    }

    /// The address of that article.
    fn source_url(&self, activity: &Activity) -> Option<&str> {
        self.article(activity)?.url.as_deref()
    }

    /// The words for an activity's kind; empty without one.
    fn kind(&self, activity: &Activity) -> String {
        let kind = activity.kind.as_deref();
        kind.map(|kind| self.texts.kind(kind)).unwrap_or_default()
    }
}
