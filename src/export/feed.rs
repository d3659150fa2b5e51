//! A feed ([JSON Feed 1.1](https://www.jsonfeed.org/version/1.1/)).

use super::Selection;
use super::json::{list, object, string};
use crate::model::activity::Activity;

/// What the version of a feed is called. Source: JSON Feed 1.1, "Top-level".
const VERSION: &str = "https://jsonfeed.org/version/1.1";

pub(super) fn write(selection: &Selection) -> String {
    let items = selection.activities().map(|one| item(selection, one));
    object([
        ("version", Some(string(VERSION))),
        ("title", Some(string(selection.texts.title))),
        ("home_page_url", Some(string(&selection.address))),
        // Titles and summaries are of the data, which are Vietnamese.
        ("language", Some(string("vi"))),
        ("items", Some(list(items))),
    ])
}

fn item(selection: &Selection, one: &Activity) -> String {
    let names = selection
        .partners(one)
        .into_iter()
        .map(|(_, name)| name.to_owned());
    let kind = Some(selection.kind(one)).filter(|kind| !kind.is_empty());
    let tags = kind.into_iter().chain(names).map(|tag| string(&tag));
    let text = one.summary.as_deref().unwrap_or(&one.title);
    let own = object([
        ("when", Some(string(&one.period.to_string()))),
        ("status", Some(string(one.status.as_str()))),
    ]);
    let url = selection
        .article(one)
        .and_then(|article| article.url.as_deref());
    object([
        ("id", Some(string(&one.id))),
        ("url", Some(string(&(selection.link)(&one.id)))),
        ("external_url", url.map(string)),
        ("title", Some(string(&one.title))),
        ("content_text", Some(string(text))),
        ("date_published", moment(one)),
        ("tags", Some(list(tags))),
        ("_khuyen_hoc", Some(own)),
    ])
}

/// The day of an activity as RFC 3339 has it; `None` where only a month or year is known, since the
/// format has no word for that. The hour is that at which the day begins in Hà Nội.
fn moment(one: &Activity) -> Option<String> {
    let first = one.period.first();
    first
        .day()
        .map(|_| string(&format!("{first}T00:00:00+07:00")))
}
