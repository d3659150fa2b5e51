//! The export formats, read back with the libraries that other programs read such files with.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a panic is how a test fails"
)]

use csv::ReaderBuilder;
use icalendar::parser::{read_calendar, unfold};
use khuyen_hoc_timeline::export::{Format, Selection};
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::load::convert::convert;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use khuyen_hoc_timeline::model::timeline::Timeline;
use serde_json::Value;

const ARTICLES: &str = include_str!("../data/articles.json");
const PROGRAMMES: &str = include_str!("../data/programmes.json");

fn timeline() -> Timeline {
    convert(Some(ARTICLES), Some(PROGRAMMES)).timeline
}

/// A timeline of one activity.
fn single_activity(title: &str, summary: &str, when: &str, status: &str) -> Timeline {
    let articles = serde_json::json!({ "articles": [{ "id": "b", "title": "Bài", "activities": [{
        "id": "x y;z", "title": title, "summary": summary, "when": when, "status": status
    }] }] });
    convert(
        Some(&articles.to_string()),
        Some("{\"partners\":[],\"programmes\":[]}"),
    )
    .timeline
}

fn exported(timeline: &Timeline, format: Format) -> String {
    let selection = Selection {
        timeline,
        texts: Lang::Vi.texts(),
        indices: (0..timeline.activities().len()).collect(),
        address: "https://example.org/a?b=1".to_owned(),
        link: &|id| format!("https://example.org/a?kh-activity={id}"),
        today: CivilDate::parse("2026-11-25").unwrap(),
    };
    selection.write(format)
}

fn rows(table: &str) -> Vec<Vec<String>> {
    let body = table
        .strip_prefix('\u{feff}')
        .expect("without it, Excel does not read the file as UTF-8");
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .from_reader(body.as_bytes());
    let rows = reader
        .records()
        .map(|row| row.expect("as many cells as the first row"));
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn csv_has_a_row_for_each_activity_and_reads_back_exactly() {
    let timeline = timeline();
    let rows = rows(&exported(&timeline, Format::Csv));
    assert_eq!(rows.len(), 1 + timeline.activities().len());
    for (row, activity) in rows[1..].iter().zip(timeline.activities()) {
        assert_eq!((&row[0], &row[5]), (&activity.id, &activity.title));
        assert_eq!(row[2], activity.period.first_year().to_string());
        assert_eq!(row[8], activity.summary.clone().unwrap_or_default());
    }
    let signing = rows.iter().find(|row| row[0] == "2018-ky-ket").unwrap();
    assert_eq!(signing[1], "17/08/2018");
    assert_eq!(signing[6].split("; ").count(), 6, "{signing:?}");
}

#[test]
fn csv_cells_are_neither_split_nor_run_as_formulas() {
    for (title, cell) in [
        ("a,b", "a,b"),
        ("“a” \"b\"\n c;d", "“a” \"b\"\n c;d"),
        ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
        ("@a", "'@a"),
        ("+84", "'+84"),
    ] {
        let rows = rows(&exported(
            &single_activity(title, "", "2018", "held"),
            Format::Csv,
        ));
        assert_eq!(rows[1][5], cell);
    }
}

/// The value of a property of the first entry, as a calendar program reads it.
fn property(calendar: &str, name: &str) -> Option<String> {
    let unfolded = unfold(calendar);
    let calendar = read_calendar(&unfolded).expect("a calendar");
    let entry = calendar
        .components
        .iter()
        .find(|part| part.name == "VEVENT")?;
    let found = entry.properties.iter().find(|part| part.name == name);
    found.map(|property| property.val.to_string())
}

#[test]
fn calendar_has_dated_and_planned_activities_as_whole_days() {
    let calendar = exported(&timeline(), Format::Calendar);
    let unfolded = unfold(&calendar);
    let read = read_calendar(&unfolded).expect("a calendar");
    let entries: Vec<_> = read
        .components
        .iter()
        .filter(|part| part.name == "VEVENT")
        .collect();
    // The signing, and the programme's six themes.
    assert_eq!(entries.len(), 7);
    for (title, when, [start, end]) in [
        ("Một ngày", "2018-08-17", ["20180817", "20180818"]),
        ("Một tháng", "2018-12", ["20181201", "20190101"]),
        (
            "Hai ngày",
            "2018-02-28/2018-03-01",
            ["20180228", "20180302"],
        ),
    ] {
        let calendar = exported(&single_activity(title, "", when, "held"), Format::Calendar);
        assert_eq!(
            property(&calendar, "DTSTART").as_deref(),
            Some(start),
            "{when}"
        );
        assert_eq!(property(&calendar, "DTEND").as_deref(), Some(end), "{when}");
        assert!(
            calendar.contains("DTSTART;VALUE=DATE:"),
            "without a time, no time zone can move it"
        );
    }
    let planned = exported(
        &single_activity("Dự kiến", "", "2018/2020", "planned"),
        Format::Calendar,
    );
    assert_eq!(property(&planned, "DTEND").as_deref(), Some("20210101"));
    let year_only = exported(
        &single_activity("Trong năm", "", "2018", "held"),
        Format::Calendar,
    );
    assert_eq!(
        property(&year_only, "SUMMARY"),
        None,
        "the day is not in the data"
    );
}

#[test]
fn calendar_entries_have_stable_ids_and_folded_lines() {
    let timeline = timeline();
    let calendar = exported(&timeline, Format::Calendar);
    for line in calendar.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
    }
    assert!(!calendar.replace("\r\n", "").contains(['\r', '\n']));
    let long = "Ẫ".repeat(200);
    let calendar = exported(
        &single_activity(&long, "a\nb; c, d\\", "2018-08-17", "cancelled"),
        Format::Calendar,
    );
    assert_eq!(property(&calendar, "SUMMARY").as_deref(), Some(&*long));
    assert_eq!(property(&calendar, "STATUS").as_deref(), Some("CANCELLED"));
    let description = property(&calendar, "DESCRIPTION").unwrap();
    assert!(description.starts_with("a\nb; c, d\\\n"), "{description}");
    assert_eq!(
        property(&calendar, "UID").as_deref(),
        Some("x y;z@khuyen-hoc-timeline")
    );
}

#[test]
fn json_has_every_activity_with_its_fields() {
    let timeline = timeline();
    let json: Value = serde_json::from_str(&exported(&timeline, Format::Json)).expect("JSON");
    let activities = json["activities"].as_array().unwrap();
    assert_eq!(activities.len(), timeline.activities().len());
    for (record, activity) in activities.iter().zip(timeline.activities()) {
        assert_eq!(record["id"], activity.id);
        assert_eq!(record["title"], activity.title);
        assert_eq!(record["when"], activity.period.to_string());
        assert_eq!(
            record["partners"].as_array().unwrap().len(),
            activity.partners.len()
        );
    }
    let hostile = "\"\\\n\u{1}</script>\u{2028}a";
    let json = exported(
        &single_activity(hostile, hostile, "2018", "held"),
        Format::Json,
    );
    let json: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["activities"][0]["title"], hostile);
}

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
                .starts_with("https://example.org/a?kh-activity=")
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
