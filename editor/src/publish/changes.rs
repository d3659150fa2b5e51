//! What an edition changes against the one that is online, in words.

use crate::documents::Documents;
use crate::reading::status::status_text;
use crate::reading::when::period_text;
use crate::table::column::Column;
use khuyen_hoc_timeline::i18n::PluralText;
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::load::convert::convert;
use khuyen_hoc_timeline::model::activity::Activity;
use khuyen_hoc_timeline::model::source::Source;
use khuyen_hoc_timeline::model::timeline::Timeline;
use std::collections::{HashMap, HashSet};

/// What is new, changed and gone, as the widget shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Activities that were not there, in the order of the timeline.
    pub new: Vec<Entry>,
    /// Activities that say something else.
    pub changed: Vec<ChangedEntry>,
    /// Activities that are no longer there.
    pub gone: Vec<Entry>,
    /// The names of partners that were not there.
    pub new_partners: Vec<String>,
}

/// An activity, as a list names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// Its time, as cells show it.
    pub when: String,
    /// Its title.
    pub title: String,
}

/// An activity that says something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedEntry {
    /// The activity, as it is now.
    pub entry: Entry,
    /// Each cell that differs: the column, what it said, what it says.
    pub cells: Vec<(Column, String, String)>,
}

/// Compares what the widget shows of two editions.
pub fn changes(before: &Documents, after: &Documents) -> Changes {
    let [before, after] = [before, after]
        .map(|documents| convert(Some(&documents.articles), Some(&documents.programmes)).timeline);
    let old: HashMap<&str, &Activity> = (before.activities().iter())
        .map(|activity| (activity.id.as_str(), activity))
        .collect();
    let now: HashSet<&str> = (after.activities().iter())
        .map(|activity| activity.id.as_str())
        .collect();
    let mut changes = Changes::default();
    for activity in after.activities() {
        let Some(old) = old.get(activity.id.as_str()) else {
            changes.new.push(entry(activity));
            continue;
        };
        let (was, is) = (cells(&before, old), cells(&after, activity));
        let differ: Vec<_> = (Column::ALL.into_iter().zip(was).zip(is))
            .filter(|((_, was), is)| was != is)
            .map(|((column, was), is)| (column, was, is))
            .collect();
        if !differ.is_empty() {
            changes.changed.push(ChangedEntry {
                entry: entry(activity),
                cells: differ,
            });
        }
    }
    let gone = before.activities().iter();
    changes.gone = gone
        .filter(|activity| !now.contains(activity.id.as_str()))
        .map(entry)
        .collect();
    let known: HashSet<&str> = (before.partners.iter())
        .map(|partner| partner.id.as_str())
        .collect();
    let new_partners = after.partners.iter();
    changes.new_partners = new_partners
        .filter(|partner| !known.contains(partner.id.as_str()))
        .map(|partner| partner.name.clone())
        .collect();
    changes
}

fn entry(activity: &Activity) -> Entry {
    Entry {
        id: activity.id.clone(),
        when: period_text(activity.period),
        title: activity.title.clone(),
    }
}

/// What the cells of an activity say, in the order of the columns.
fn cells(timeline: &Timeline, activity: &Activity) -> [String; Column::ALL.len()] {
    let partners: Vec<&str> = (timeline.partners_of(activity))
        .map(|partner| partner.name.as_str())
        .collect();
    let source = match activity.source {
        Some(Source::Article(index)) => timeline.articles.get(index).map(|one| &one.title),
        Some(Source::Programme(index)) => timeline.programmes.get(index).map(|one| &one.title),
        None => None,
    };
    let kind = activity.kind.as_deref().unwrap_or_default();
    [
        period_text(activity.period),
        activity.title.clone(),
        partners.join("; "),
        Lang::Vi.texts().kind(kind),
        status_text(activity.status).to_owned(),
        activity.summary.clone().unwrap_or_default(),
        source.cloned().unwrap_or_default(),
    ]
}

/// The texts of a summary.
struct SummaryTexts {
    new: PluralText,
    gone: PluralText,
    new_partners: PluralText,
    /// For a change of each column, in their order.
    changed: [PluralText; Column::ALL.len()],
    nothing: &'static str,
}

/// Vietnamese has one form for all numbers.
const fn of(text: &'static str) -> PluralText {
    PluralText {
        none: "",
        one: text,
        many: text,
    }
}

const fn plural(one: &'static str, many: &'static str) -> PluralText {
    PluralText {
        none: "",
        one,
        many,
    }
}

const VI: SummaryTexts = SummaryTexts {
    new: of("{n} hoạt động mới"),
    gone: of("bỏ {n} hoạt động"),
    new_partners: of("{n} đơn vị mới"),
    changed: [
        of("{n} sửa thời gian"),
        of("{n} sửa tên"),
        of("{n} sửa đơn vị phối hợp"),
        of("{n} sửa loại"),
        of("{n} sửa tình trạng"),
        of("{n} sửa tóm tắt"),
        of("{n} sửa nguồn"),
    ],
    nothing: "Không có gì thay đổi so với bản đang đăng.",
};

const EN: SummaryTexts = SummaryTexts {
    new: plural("{n} new activity", "{n} new activities"),
    gone: plural("{n} activity removed", "{n} activities removed"),
    new_partners: plural("{n} new partner", "{n} new partners"),
    changed: [
        plural("{n} date changed", "{n} dates changed"),
        plural("{n} title changed", "{n} titles changed"),
        of("{n} with other partners"),
        plural("{n} kind changed", "{n} kinds changed"),
        plural("{n} status changed", "{n} statuses changed"),
        plural("{n} summary changed", "{n} summaries changed"),
        plural("{n} source changed", "{n} sources changed"),
    ],
    nothing: "Nothing differs from what is online.",
};

impl Changes {
    /// Whether both editions show the same.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// In words: "3 hoạt động mới, 1 sửa thời gian".
    pub fn summary(&self, lang: Lang) -> String {
        let texts = match lang {
            Lang::Vi => VI,
            Lang::En => EN,
        };
        let mut parts = vec![texts.new.format(self.new.len())];
        for (column, text) in Column::ALL.into_iter().zip(texts.changed) {
            let has =
                |entry: &&ChangedEntry| entry.cells.iter().any(|(other, ..)| *other == column);
            parts.push(text.format(self.changed.iter().filter(has).count()));
        }
        parts.push(texts.gone.format(self.gone.len()));
        parts.push(texts.new_partners.format(self.new_partners.len()));
        parts.retain(|part| !part.is_empty());
        if parts.is_empty() {
            texts.nothing.to_owned()
        } else {
            parts.join(", ")
        }
    }
}
