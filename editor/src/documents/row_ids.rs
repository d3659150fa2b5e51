//! The ids that rows are published under. They stay over editions, also where somebody keeps the activities in a
//! spreadsheet of their own, which has no ids.

use super::values::{Values, text};
use crate::edition::Edition;
use crate::edition::ids::{Ids, of_activity};
use crate::table::column::Column;
use crate::table::row::Row;
use khuyen_hoc_timeline::model::period::Period;
use khuyen_hoc_timeline::query::fold::fold;
use std::collections::HashMap;

/// The id of each row, none twice: the one that it was opened with (of a row and its copy, the first keeps it); else
/// that of a published activity of the same title and time that no row has, or of the same title alone,
/// where only one has it; else a new one.
pub(super) fn of_rows<'a>(
    rows: impl Iterator<Item = (&'a Row, &'a Values)> + Clone,
    edition: &Edition,
) -> Vec<String> {
    let mut taken = Ids::default();
    let mut ids: Vec<Option<String>> = rows
        .clone()
        .map(|(row, _)| {
            let id = row.id.as_deref().map(str::trim);
            let id = id.filter(|id| !id.is_empty() && taken.take(id));
            id.map(ToOwned::to_owned)
        })
        .collect();
    if ids.contains(&None) {
        let published = Published::new(edition);
        for is_same_time in [true, false] {
            for ((row, values), id) in rows.clone().zip(&mut ids) {
                if id.is_none() && row.id.is_none() {
                    let period = values.period().filter(|_| is_same_time);
                    let found = published.find(text(row, Column::Title), period, is_same_time);
                    let found = found.filter(|found| taken.take(found));
                    *id = found.map(ToOwned::to_owned);
                }
            }
        }
    }
    // No new row takes the id of an activity that is gone: addresses that led there would lead to another.
    for id in edition.activities.keys() {
        taken.take(id);
    }
    rows.zip(ids)
        .map(|((row, values), id)| {
            let new = || of_activity(values.period(), text(row, Column::Title));
            id.unwrap_or_else(|| taken.make(&new()))
        })
        .collect()
}

/// The published activities by title, and by title and time; `None` where several are alike.
struct Published<'a> {
    by_title: HashMap<String, Option<&'a str>>,
    by_both: HashMap<(String, String), Option<&'a str>>,
}

impl<'a> Published<'a> {
    fn new(edition: &'a Edition) -> Self {
        let mut published = Self {
            by_title: HashMap::new(),
            by_both: HashMap::new(),
        };
        for (id, activity) in &edition.activities {
            let title = fold(&activity.fields.text("title").unwrap_or_default());
            let when = activity.fields.text("when");
            let period = when.and_then(|when| Period::parse(&when).ok());
            let only = |known: Option<&mut Option<&'a str>>| known.map(|known| *known = None);
            if let Some(period) = period {
                let key = (title.clone(), period.to_string());
                if only(published.by_both.get_mut(&key)).is_none() {
                    published.by_both.insert(key, Some(id));
                }
            }
            if only(published.by_title.get_mut(&title)).is_none() {
                published.by_title.insert(title, Some(id));
            }
        }
        published
    }

    fn find(&self, title: &str, period: Option<Period>, is_same_time: bool) -> Option<&'a str> {
        let title = fold(title);
        if title.is_empty() {
            return None;
        }
        if is_same_time {
            let key = (title, period?.to_string());
            return self.by_both.get(&key).copied().flatten();
        }
        self.by_title.get(&title).copied().flatten()
    }
}
