//! All fields of the activities, as JSON. The fields have the names of the two documents, so that an
//! editor can paste a record back into one.

use super::Selection;
use crate::model::activity::Activity;
use serde::Serialize;

#[derive(Serialize)]
struct Export<'a> {
    exported: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<&'a str>,
    activities: Vec<Record<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Record<'a> {
    id: &'a str,
    when: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'a str>,
    status: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'a str>,
    partners: Vec<&'a str>,
    partner_names: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Source<'a>>,
}

#[derive(Serialize)]
struct Source<'a> {
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

pub(super) fn write(selection: &Selection) -> serde_json::Result<String> {
    serde_json::to_string(&Export {
        exported: selection.today.to_string(),
        address: selection.address.as_deref(),
        activities: (selection.activities())
            .map(|activity| record(selection, activity))
            .collect(),
    })
}

fn record<'a>(selection: &'a Selection, activity: &'a Activity) -> Record<'a> {
    let (partners, partner_names) = selection.partners(activity).into_iter().unzip();
    Record {
        id: &activity.id,
        when: activity.period.to_string(),
        kind: activity.kind.as_deref(),
        status: activity.status.as_str(),
        title: &activity.title,
        summary: activity.summary.as_deref(),
        partners,
        partner_names,
        source: activity.source.map(|_| Source {
            title: selection.source_title(activity),
            url: selection.source_url(activity),
        }),
    }
}
