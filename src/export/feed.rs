//! A feed ([JSON Feed 1.1](https://www.jsonfeed.org/version/1.1/)).

use super::Selection;
use crate::model::activity::Activity;
use crate::model::civil_date::CivilDate;
use serde::Serialize;

/// The value of `version`. Source: JSON Feed 1.1, "Top-level".
const VERSION: &str = "https://jsonfeed.org/version/1.1";

#[derive(Serialize)]
struct Feed<'a> {
    version: &'static str,
    title: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    home_page_url: Option<&'a str>,
    language: &'static str,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    external_url: Option<&'a str>,
    title: &'a str,
    content_text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    tags: Vec<String>,
    _khuyen_hoc: Extension,
}

/// What the format has no field for.
#[derive(Serialize)]
struct Extension {
    when: String,
    status: &'static str,
}

pub(super) fn write(selection: &Selection) -> serde_json::Result<String> {
    serde_json::to_string(&Feed {
        version: VERSION,
        title: selection.texts.title,
        home_page_url: selection.address.as_deref(),
        // The language of the data's titles and summaries.
        language: "vi",
        items: (selection.activities())
            .map(|activity| item(selection, activity))
            .collect(),
    })
}

fn item<'a>(selection: &'a Selection, activity: &'a Activity) -> Item<'a> {
    let kind = Some(selection.kind(activity)).filter(|kind| !kind.is_empty());
    let names = selection.partners(activity).into_iter();
    let names = names.map(|(_, name)| name.to_owned());
    Item {
        id: &activity.id,
        url: selection.link(&activity.id),
        external_url: selection.source_url(activity),
        title: &activity.title,
        content_text: activity.summary.as_deref().unwrap_or(&activity.title),
        date_published: timestamp(activity.period.first()),
        tags: kind.into_iter().chain(names).collect(),
        _khuyen_hoc: Extension {
            when: activity.period.to_string(),
            status: activity.status.as_str(),
        },
    }
}

/// The start of a day in Hà Nội (RFC 3339); `None` for a date without a day, which no feed can express.
pub(super) fn timestamp(date: CivilDate) -> Option<String> {
    date.day().map(|_| format!("{date}T00:00:00+07:00"))
}
