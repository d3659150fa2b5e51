//! The export formats, read back with the libraries that other programs read such files with.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a panic is how a test fails"
)]

mod calendar;
mod feeds;
mod records;
mod samples;
mod spreadsheets;
mod table;

use khuyen_hoc_timeline::export::{Format, Selection};
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::load::convert::convert;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use khuyen_hoc_timeline::model::timeline::Timeline;

const ARTICLES: &str = include_str!("../../data/articles.json");
const PROGRAMMES: &str = include_str!("../../data/programmes.json");

fn timeline() -> Timeline {
    convert(Some(ARTICLES), Some(PROGRAMMES)).timeline
}

/// A timeline of one activity.
fn single_activity(title: &str, summary: &str, when: &str, status: &str) -> Timeline {
    let activity = serde_json::json!({
        "id": "x y;z", "title": title, "summary": summary, "when": when, "status": status
    });
    timeline_of(&[activity])
}

/// A timeline of these activities of one article.
fn timeline_of(activities: &[serde_json::Value]) -> Timeline {
    let articles = serde_json::json!({
        "articles": [{ "id": "b", "title": "Bài", "activities": activities }]
    });
    convert(
        Some(&articles.to_string()),
        Some("{\"partners\":[],\"programmes\":[]}"),
    )
    .timeline
}

/// All activities of a timeline, of a page that has an address.
fn selection(timeline: &Timeline) -> Selection<'_> {
    Selection {
        timeline,
        texts: Lang::Vi.texts(),
        indices: (0..timeline.activities().len()).collect(),
        address: Some("https://example.org/a?b=1".to_owned()),
        prefix: Some("kh-".to_owned()),
        today: CivilDate::parse("2026-11-25").unwrap(),
    }
}

fn exported(timeline: &Timeline, format: Format) -> String {
    selection(timeline).write(format)
}

#[test]
fn without_an_address_no_file_has_one() {
    let timeline = timeline();
    for format in Format::ALL {
        let mut selection = selection(&timeline);
        selection.address = None;
        let file = selection.write(format);
        for address in [
            "example.org",
            "kh-activity",
            "null",
            "file:",
            "URL:\r\n",
            "\"\"/>",
        ] {
            assert!(!file.contains(address), "{format:?}, {address}: {file}");
        }
    }
}

#[test]
fn the_prefix_of_the_parameters_may_be_missing() {
    let timeline = timeline();
    let mut selection = selection(&timeline);
    selection.prefix = None;
    let calendar = selection.write(Format::Calendar);
    assert!(calendar.contains("URL:https://example.org/a?b=1\r\n"));
}
