//! JSON Feed, and Atom read by `roxmltree`.

use crate::{exported, single_activity, timeline};
use khuyen_hoc_timeline::export::Format;
use khuyen_hoc_timeline::load::convert::convert;
use roxmltree::{Document, Node};
use serde_json::Value;

/// Source: RFC 4287, 2.
const ATOM: &str = "http://www.w3.org/2005/Atom";

#[test]
fn feed_conforms_to_json_feed() {
    let timeline = timeline();
    let feed: Value = serde_json::from_str(&exported(&timeline, Format::Feed)).expect("JSON");
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert!(feed["title"].is_string());
    let items = feed["items"].as_array().unwrap();
    assert_eq!(items.len(), timeline.activities().len());
    for item in items {
        assert!(
            item["id"].is_string() && item["content_text"].is_string(),
            "{item}"
        );
        assert!(
            item["url"]
                .as_str()
                .unwrap()
                .starts_with("https://example.org/a?b=1&kh-activity=")
        );
    }
    let signing = items
        .iter()
        .find(|item| item["id"] == "2018-ky-ket")
        .unwrap();
    assert_eq!(signing["date_published"], "2018-08-17T00:00:00+07:00");
    let year = items
        .iter()
        .find(|item| item["id"] == "2014-nghi-luc-song")
        .unwrap();
    assert!(
        year.get("date_published").is_none(),
        "a year is no timestamp"
    );
}

/// The text of a child; empty without one.
fn child_text<'a>(node: Node<'a, '_>, name: &str) -> &'a str {
    let child = node
        .children()
        .find(|child| child.has_tag_name((ATOM, name)));
    child.and_then(|child| child.text()).unwrap_or_default()
}

fn link<'a>(entry: Node<'a, '_>, relation: &str) -> Option<&'a str> {
    let mut links = entry.children();
    let link = links.find(|link| link.attribute("rel") == Some(relation))?;
    link.attribute("href")
}

#[test]
fn atom_has_an_entry_for_each_activity() {
    let timeline = timeline();
    let feed = exported(&timeline, Format::Atom);
    let feed = Document::parse(&feed).expect("XML");
    let feed = feed.root_element();
    // Source: RFC 4287, 4.1.1.
    for required in ["id", "title", "updated"] {
        assert!(!child_text(feed, required).is_empty(), "{required}");
    }
    let entries = feed
        .children()
        .filter(|child| child.has_tag_name((ATOM, "entry")));
    let entries: Vec<_> = entries.collect();
    assert_eq!(entries.len(), timeline.activities().len());
    for (entry, activity) in entries.iter().zip(timeline.activities()) {
        assert_eq!(child_text(*entry, "title"), activity.title);
        assert_eq!(child_text(*entry, "updated"), "2026-11-25T00:00:00Z");
        let id = format!("tag:khuyen-hoc-timeline,2026:{}", activity.id);
        assert_eq!(child_text(*entry, "id"), id);
        let published = child_text(*entry, "published");
        assert_eq!(
            !published.is_empty(),
            activity.period.first().day().is_some(),
            "a year is no timestamp: {published}"
        );
        let address = format!("https://example.org/a?b=1&kh-activity={}", activity.id);
        assert_eq!(link(*entry, "alternate"), Some(&*address));
    }
    let summary = child_text(entries[0], "summary");
    assert!(summary.starts_with("2014. "), "{summary}");
}

#[test]
fn no_text_of_an_activity_is_markup_in_atom() {
    let hostile = "</title><b> &amp; \"\u{1}\u{fffe}'<![CDATA[]]>";
    let feed = exported(
        &single_activity(hostile, hostile, "2018-08-17", "held"),
        Format::Atom,
    );
    let feed = Document::parse(&feed).expect("XML");
    let entry = feed
        .descendants()
        .find(|node| node.has_tag_name((ATOM, "entry")));
    let entry = entry.unwrap();
    let text = hostile.replace(['\u{1}', '\u{fffe}'], "");
    assert_eq!(child_text(entry, "title"), text);
    assert_eq!(child_text(entry, "summary"), format!("17/08/2018. {text}"));
    assert_eq!(
        child_text(entry, "id"),
        "tag:khuyen-hoc-timeline,2026:x+y%3Bz"
    );
}

#[test]
fn both_feeds_lead_to_the_article() {
    let articles = serde_json::json!({ "articles": [{
        "id": "b", "title": "Bài", "url": "https://example.org/?a=1&b=2",
        "activities": [{ "id": "a", "title": "A", "when": "2018" }]
    }] });
    let timeline = convert(Some(&articles.to_string()), None).timeline;
    let feed: Value = serde_json::from_str(&exported(&timeline, Format::Feed)).expect("JSON");
    let address = "https://example.org/?a=1&b=2";
    assert_eq!(feed["items"][0]["external_url"], address);
    let feed = exported(&timeline, Format::Atom);
    let feed = Document::parse(&feed).expect("XML");
    let entry = feed
        .descendants()
        .find(|node| node.has_tag_name((ATOM, "entry")));
    assert_eq!(link(entry.unwrap(), "related"), Some(address));
}
