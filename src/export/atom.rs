//! A feed in Atom (RFC 4287), for the many readers that know no JSON Feed.

use super::Selection;
use super::feed::timestamp;
use crate::model::activity::Activity;

/// The start of ids that are no address and stay the same wherever the widget is. Source: RFC 4151.
const ID_START: &str = "tag:khuyen-hoc-timeline,2026:";

pub(super) fn write(selection: &Selection) -> String {
    let title = element("title", selection.texts.title);
    let author = element("name", selection.texts.title);
    // Every feed and entry must have one. The data do not tell when an activity was entered or changed, so it
    // is the day of the file.
    let day = selection.today.first_day();
    let updated = element("updated", &format!("{day}T00:00:00Z"));
    let id = element("id", ID_START);
    let address = link("alternate", selection.address.as_deref());
    let entries: String = (selection.activities())
        .map(|activity| entry(selection, activity, &updated))
        .collect();
    // The language of the data's titles and summaries.
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" \
         xml:lang=\"vi\">{id}{title}{updated}<author>{author}</author>{address}{entries}</feed>\n"
    )
}

fn entry(selection: &Selection, activity: &Activity, updated: &str) -> String {
    // Any id becomes part of an address.
    let id: String = form_urlencoded::byte_serialize(activity.id.as_bytes()).collect();
    let published = timestamp(activity.period.first()).unwrap_or_default();
    // In words, as the format has no place for a month, a year or a span.
    let when = selection.texts.period(activity.period);
    let summary = activity.summary.as_deref().unwrap_or(&activity.title);
    [
        "\n<entry>".to_owned(),
        element("id", &format!("{ID_START}{id}")),
        element("title", &activity.title),
        updated.to_owned(),
        element("published", &published),
        link("alternate", selection.link(&activity.id).as_deref()),
        link("related", selection.source_url(activity)),
        element("summary", &format!("{when}. {summary}")),
        "</entry>".to_owned(),
    ]
    .concat()
}

/// An element with a text; nothing for an empty one.
fn element(name: &str, text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    format!("<{name}>{}</{name}>", escaped(text))
}

fn link(relation: &str, address: Option<&str>) -> String {
    address.map_or_else(String::new, |address| {
        format!("<link rel=\"{relation}\" href=\"{}\"/>", escaped(address))
    })
}

/// A text in an element or an attribute. What XML cannot hold is left out. Source: XML 1.0, 2.2 and 2.4.
fn escaped(text: &str) -> String {
    let mut value = String::new();
    for c in text.chars() {
        match c {
            '&' => value.push_str("&amp;"),
            '<' => value.push_str("&lt;"),
            '>' => value.push_str("&gt;"),
            '"' => value.push_str("&quot;"),
            '\t' | '\n' => value.push(c),
            '\0'..' ' | '\u{fffe}' | '\u{ffff}' => {}
            c => value.push(c),
        }
    }
    value
}
