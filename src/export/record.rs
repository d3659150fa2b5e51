//! All that is known of the activities, as JSON. Fields are called as in the two documents, so that a
//! record can be pasted back into one.

use super::Selection;
use super::json::{list, object, string};
use crate::model::activity::Activity;

pub(super) fn write(selection: &Selection) -> String {
    let activities = selection.activities().map(|one| activity(selection, one));
    object([
        ("exported", Some(string(&selection.today.to_string()))),
        ("address", Some(string(&selection.address))),
        ("activities", Some(list(activities))),
    ])
}

fn activity(selection: &Selection, one: &Activity) -> String {
    let partners = selection.partners(one);
    let ids = partners.iter().map(|(id, _)| string(id));
    let names = partners.iter().map(|(_, name)| string(name));
    let source = object([
        ("title", Some(string(selection.source_title(one)))),
        (
            "url",
            selection
                .article(one)
                .and_then(|one| one.url.as_deref())
                .map(string),
        ),
    ]);
    object([
        ("id", Some(string(&one.id))),
        ("when", Some(string(&one.period.to_string()))),
        ("kind", one.kind.as_deref().map(string)),
        ("status", Some(string(one.status.as_str()))),
        ("title", Some(string(&one.title))),
        ("summary", one.summary.as_deref().map(string)),
        ("partners", Some(list(ids))),
        ("partnerNames", Some(list(names))),
        ("source", one.source.map(|_| source)),
    ])
}
